import type { Page } from 'playwright-core';

/** How much smaller a kept picture is than the page, and how many of its pixels (each way) are one block when two are compared. */
const SHRINK = 4;
const BLOCK = 4;
/** Between two machines letters differ in their edges; a block that is this much (of 255) lighter or darker shows something else. */
const LIGHTER = 32;

const LOAD = `const load = async (url) => { const picture = new Image(); picture.src = url; await picture.decode(); return picture; };
const paint = (picture, width, height) => { const canvas = document.createElement('canvas'); canvas.width = width; canvas.height = height; const brush = canvas.getContext('2d'); brush.imageSmoothingQuality = 'high'; brush.drawImage(picture, 0, 0, width, height); return canvas; };`;

function toUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** A picture at a quarter of its width and height, as PNG. */
export async function shrinkPicture(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate<string>(`(async () => { ${LOAD}
    const picture = await load(${JSON.stringify(toUrl(png))});
    return paint(picture, Math.round(picture.width / ${SHRINK}), Math.round(picture.height / ${SHRINK})).toDataURL('image/png');
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/**
 * The share of blocks (0 to 1) of two pictures that show something else; 1 where they are not of one size.
 * A block is 16 px of the page each way.
 * @param page a page that may run scripts and read data addresses, such as an empty one
 */
export function comparePictures(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate<number>(`(async () => { ${LOAD}
    const pictures = [await load(${JSON.stringify(toUrl(a))}), await load(${JSON.stringify(toUrl(b))})];
    if (pictures[0].width !== pictures[1].width || pictures[0].height !== pictures[1].height) return 1;
    const [width, height] = [Math.ceil(pictures[0].width / ${BLOCK}), Math.ceil(pictures[0].height / ${BLOCK})];
    const [first, second] = pictures.map((picture) => paint(picture, width, height).getContext('2d').getImageData(0, 0, width, height).data);
    let other = 0;
    for (let at = 0; at < first.length; at += 4) {
      if ([0, 1, 2].some((part) => Math.abs(first[at + part] - second[at + part]) > ${LIGHTER})) other += 1;
    }
    return other / (width * height);
  })()`);
}
