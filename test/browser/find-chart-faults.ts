/**
 * To be evaluated in a page: faults of the drawings in sight that axe does not see. Text cut by its drawing or overlapping another,
 * text below 4.5:1 and marks below 3:1 against the paper; a mark counts by its fill or, where that is sheer, by its outline.
 */
export const FIND_CHART_FAULTS = `(() => {
  const parse = (colour) => { const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number); return /^(?:rgb|color\\(srgb)/.test(colour) ? [r, g, b, a] : [0, 0, 0, 0]; };
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (a, b) => { const [high, low] = [light(a), light(b)].sort((x, y) => y - x); return (high + 0.05) / (low + 0.05); };
  const paperOf = () => { for (const element of [document.body, document.documentElement]) { const colour = parse(getComputedStyle(element).backgroundColor); if (colour[3] > 0) return colour; } return matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches ? [0, 0, 0, 1] : [255, 255, 255, 1]; };
  const paper = paperOf();
  const blend = (colour, opacity) => colour.slice(0, 3).map((part, index) => part * colour[3] * opacity + paper[index] * (1 - colour[3] * opacity));
  const faults = [];
  const drawings = [...document.querySelectorAll('figure.chart svg')].filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0);
  if (drawings.length === 0) faults.push('no drawing in sight');
  for (const svg of drawings) {
    const name = svg.closest('figure').id;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].flatMap((text) => { const parts = text.querySelectorAll('tspan'); return (parts.length > 0 ? [...parts] : [text]).map((part) => ({ words: part.textContent, box: part.getBoundingClientRect(), text })); }).filter(({ words }) => words.trim() !== '');
    for (const { words, box, text } of boxes) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) faults.push(name + ': text cut: ' + words);
      const ratio = contrast(blend(parse(getComputedStyle(text).fill), 1), paper);
      if (ratio < 4.5) faults.push(name + ': text at ' + ratio.toFixed(2) + ' to 1: ' + words);
    }
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => {
      const [x, y] = [Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)];
      if (x > 2 && y > 5) faults.push(name + ': texts overlap: ' + a.words + ' | ' + b.words);
    }));
    for (const mark of svg.querySelectorAll('path, rect, circle')) {
      const style = getComputedStyle(mark);
      const box = mark.getBoundingClientRect();
      if (Math.max(box.width, box.height) < 3) continue;
      const colours = [blend(parse(style.fill), Number(style.fillOpacity)), blend(parse(style.stroke), Number(style.strokeOpacity))];
      const ratio = Math.max(...colours.map((colour) => contrast(colour, paper)));
      if (ratio < 3 && ratio > 1.001) faults.push(name + ': mark at ' + ratio.toFixed(2) + ' to 1');
    }
  }
  return [...new Set(faults)];
})()`;
