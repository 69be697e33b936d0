/** To be put before a question that is evaluated in a page: `name` gives an element's short name, for sentences. */
export const NAME_ELEMENT = `const name = (element) => {
  const classes = [...element.classList].map((word) => '.' + word).join('');
  return element.localName + (element.id ? '#' + element.id : '') + classes + ' ' + (element.textContent ?? '').trim().slice(0, 20);
};`;
