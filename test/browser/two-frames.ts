/** To be evaluated in a page: waits until what was changed has been laid out and painted. */
export const TWO_FRAMES = `new Promise((resolve) => {
  requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(undefined); }); });
})`;
