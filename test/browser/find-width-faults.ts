import { NAME_ELEMENT } from './name-element.ts';

/**
 * Questions to be evaluated in a page: what does not fit at the width that the window has. Each gives sentences, none
 * where all is well.
 */

/** The page scrolls sideways. */
export const FIND_TOO_WIDE = `(() => {
  ${NAME_ELEMENT}
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return right > clientWidth + 1 && width > 0;
  });
  return ['wider than the window by ' + (scrollWidth - clientWidth) + ' px: ' + beyond.slice(-2).map(name).join('; ')];
})()`;

/**
 * Elements stick out to the right of the page; what a scrolling box holds does not count, unless its position takes it
 * out of the box.
 */
export const FIND_STICKING_OUT = `(() => {
  ${NAME_ELEMENT}
  const page = document.documentElement.clientWidth;
  const above = (element) => (getComputedStyle(element).position === 'absolute' ? element.offsetParent : element.parentElement);
  const boxed = (element) => {
    for (let box = above(element); box && box !== document.body && box !== document.documentElement; box = above(box)) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return right > page + 1 && width > 0 && getComputedStyle(element).position !== 'fixed' && !boxed(element);
  }).slice(0, 3).map((element) => name(element) + ' ' + Math.round(element.getBoundingClientRect().right) + ' > ' + page);
})()`;

/**
 * Blocks of text stand in a column of one or two characters: table cells, items and paragraphs beside something that
 * takes the room.
 */
export const FIND_SQUEEZED = `(() => {
  ${NAME_ELEMENT}
  const blocks = document.querySelectorAll('td, th, dd, dt, li, p, figcaption, h1, h2, h3, h4, main a, summary');
  // One range for all: each that lives is mended at every later change of the page.
  const range = document.createRange();
  return [...blocks].filter((element) => {
    if (!element.checkVisibility() || element.textContent.trim().length < 7 || element.closest('svg')) return false;
    range.selectNodeContents(element);
    const size = parseFloat(getComputedStyle(element).fontSize);
    const { width, height } = range.getBoundingClientRect();
    return width > 1 && width < 2.6 * size && height > 3.5 * size;
  }).slice(0, 3).map((element) => name(element) + ' is squeezed');
})()`;

/** What stays in place while the page scrolls leaves at least half of the window to read in. */
export const FIND_COVER = `(() => {
  ${NAME_ELEMENT}
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const stays = (element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility();
  const faults = [...document.querySelectorAll('body *')].filter(stays).filter((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > innerWidth / 2 && Math.min(bottom, innerHeight) - Math.max(top, 0) > innerHeight / 2;
  }).map((element) => name(element) + ' covers the window');
  scrollTo(0, 0);
  return faults;
})()`;

/** Text is cut off by its own box, where nobody can scroll. */
export const FIND_CUT = `(() => {
  ${NAME_ELEMENT}
  return [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
    const { overflowY, clipPath } = getComputedStyle(element);
    return ['hidden', 'clip'].includes(overflowY) && clipPath === 'none' && !element.closest('svg, .hidden-text')
      && element.checkVisibility() && element.scrollHeight > element.clientHeight + 2 && element.textContent.trim() !== '';
  }).map((element) => name(element) + ' is cut');
})()`;

/** What a box that scrolls holds is cut off on paper. */
export const FIND_BOXED = `[...document.querySelectorAll('main *')]
  .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
  .map((element) => 'cut off in ' + element.className)`;

/** Numbers whose unit, or whose own digits, stand on two lines in running text. */
export const FIND_SPLIT_NUMBERS = `(() => {
  const faults = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement.closest('p, li, dd, figcaption');
    if (!block || node.parentElement.closest('svg, code, pre, table') || !node.parentElement.checkVisibility()) continue;
    for (const { 0: found, index } of node.data.matchAll(/\\d[\\d,.]*(?:万元|亿元|元|%|个百分点|家|项|个|人次|人|件|篇|万)?/gu)) {
      if (found.length < 2) continue;
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      const boxes = [...range.getClientRects()];
      const lines = new Set(boxes.filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 6)));
      if (lines.size > 1 && boxes.at(-1).top > boxes[0].bottom - 4) faults.push(found + ' in ' + block.textContent.trim().slice(0, 24));
    }
  }
  return faults;
})()`;
