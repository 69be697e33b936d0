/**
 * To be evaluated in a page before the two below: colours as numbers, the ground under an element, and contrast as WCAG counts it.
 * A ground with a picture is not known.
 */
export const COLOUR_KIT = `
  const parse = (colour) => { const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number); return /^rgb/.test(colour) ? [r, g, b, a] : [0, 0, 0, 0]; };
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (a, b) => { const [high, low] = [light(a), light(b)].sort((x, y) => y - x); return (high + 0.05) / (low + 0.05); };
  const over = (colour, ground, opacity = 1) => [0, 1, 2].map((part) => colour[part] * colour[3] * opacity + ground[part] * (1 - colour[3] * opacity));
  const groundOf = (element) => {
    const layers = [];
    for (let box = element; box; box = box.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      if (backgroundImage !== 'none') return undefined;
      const colour = parse(backgroundColor);
      if (colour[3] > 0) layers.unshift(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduce((ground, layer) => over(layer, ground), [255, 255, 255]);
  };
`;

/** A function of an element: what is wrong with the contrast of its text against the ground that it and the boxes around it paint, or nothing. */
export const JUDGE_TEXT = `((element, enhanced) => {
  ${COLOUR_KIT}
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const ground = groundOf(element);
  if (!ground) return 'stands on a picture';
  const size = parseFloat(fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
  const ratio = contrast(over(parse(color), ground), ground);
  return ratio < (isLarge ? 3 : 4.5) + (enhanced ? (isLarge ? 1.5 : 2.5) : 0) ? 'has ' + ratio.toFixed(2) + ' to 1' : undefined;
})`;

/**
 * Faults of contrast in all drawings in sight: text below 4.5:1 against the mark or the paper under it, a mark below 3:1 against the paper.
 * A mark counts by its fill or its outline, whichever is stronger; a hairline below 3 px and what is painted like the paper count for nothing.
 */
export const FIND_PALE = `(() => {
  ${COLOUR_KIT}
  const faults = new Set();
  for (const svg of document.querySelectorAll('main svg')) {
    if (!svg.checkVisibility() || svg.getBoundingClientRect().width === 0) continue;
    const paper = groundOf(svg.parentElement);
    const name = svg.closest('[id]')?.id ?? 'drawing';
    if (!paper) { faults.add(name + ': on a picture'); continue; }
    const marks = [...svg.querySelectorAll('path, rect, circle')].map((mark) => ({ mark, box: mark.getBoundingClientRect(), style: getComputedStyle(mark) })).filter(({ box, style }) => Math.max(box.width, box.height) >= 3 && style.visibility === 'visible' && Number(style.opacity) > 0)
      .map(({ mark, box, style }) => ({ mark, box, fill: over(parse(style.fill), paper, Number(style.fillOpacity)), filled: parse(style.fill)[3] * Number(style.fillOpacity) > 0, edge: over(parse(style.stroke), paper, Number(style.strokeOpacity)) }));
    for (const { mark, fill, edge } of marks) {
      const ratio = Math.max(contrast(fill, paper), contrast(edge, paper));
      if (ratio < 3 && ratio > 1.001 && !mark.matches('[class*="grid"] *')) faults.add(name + ': mark at ' + ratio.toFixed(2) + ' to 1');
    }
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      if (text.textContent.trim() === '' || box.width === 0 || getComputedStyle(text).visibility !== 'visible') continue;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const under = marks.findLast(({ mark, box: place, filled }) => filled && mark.tagName === 'rect' && place.left <= x && x <= place.right && place.top <= y && y <= place.bottom);
      const ground = under ? under.fill : paper;
      const ratio = contrast(over(parse(getComputedStyle(text).fill), ground), ground);
      if (ratio < 4.5) faults.add(name + ': text at ' + ratio.toFixed(2) + ' to 1: ' + text.textContent);
    }
  }
  return [...faults];
})()`;
