/** A page of a PDF that is written by hand: what it draws, in points from the lower left corner. */
export interface HandPage {
  readonly drawing: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly turned?: number;
}

export interface HandPdf {
  readonly pages: readonly HandPage[];
  /** Whether a password is asked for. */
  readonly isLocked?: boolean;
}

const CID = '/Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]';
const ABOUT =
  '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
  '/CapHeight 880 /StemV 93 /FontBBox [-25 -254 1000 880] >>';

function font(encoding: string, ordering: string): string {
  const info = `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< ${CID} ${info} ${ABOUT} >>] >>`;
}

/** F1 level text, F2 numbers of a font that nobody can read, F3 from top to bottom. */
const FONTS = `/Font << /F1 ${font('UniGB-UCS2-H', 'GB1')} /F2 ${font('Identity-H', 'Identity')} /F3 ${font('UniGB-UCS2-V', 'GB1')} >>`;
const IMAGE =
  '<< /Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1600 >>';

function encode(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** Words at a place. */
export function words(x: number, y: number, text: string, size = 12, name = 'F1'): string {
  return `BT /${name} ${size} Tf ${x} ${y} Td <${encode(text)}> Tj ET`;
}

/** Words that end at a place, where all of them are digits, points and commas. */
export function digits(right: number, y: number, text: string, size = 12): string {
  return words(right - (text.length * size) / 2, y, text, size);
}

/** A line from one place to another. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`;
}

/** All lines of a table by its edges. */
export function lattice(xs: readonly number[], ys: readonly number[]): string[] {
  const left = xs[0] ?? 0;
  const right = xs.at(-1) ?? 0;
  const top = ys[0] ?? 0;
  const bottom = ys.at(-1) ?? 0;
  return [...xs.map((x) => line(x, top, x, bottom)), ...ys.map((y) => line(left, y, right, y))];
}

/** A picture that fills a box. */
export function picture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm /Im1 Do Q`;
}

/** The bytes of a PDF with pages of A4, where nothing else is said. */
export function makePdf({ pages, isLocked = false }: HandPdf): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `${IMAGE}\nstream\n${'\u0080'.repeat(1600)}\nendstream`,
    ...pages.flatMap(({ drawing, width = 595, height = 842, turned = 0 }, index) => {
      const content = drawing.join('\n');
      const resources = `/Resources << ${FONTS} /XObject << /Im1 3 0 R >> >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turned} ${resources} /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const secret = 'ab'.repeat(32);
  const lock = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${secret}> /U <${secret}> >>`;
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${isLocked ? lock : ''} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from([...text, ...table, ...trailer].map((sign) => sign.charCodeAt(0) & 0xff));
}
