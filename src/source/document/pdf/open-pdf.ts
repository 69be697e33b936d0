import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  OPS,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentFault } from '../document-fault.ts';
import { listLevels, type StructureNode } from './list-levels.ts';
import type { Matrix } from './matrix.ts';

/** A sign of a font as the library hands it on; widths are in thousandths of the size. */
export interface PdfSign {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
  readonly vmetric?: readonly [number, number, number];
}

export interface PdfFont {
  readonly composite?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

export type PdfOperation = readonly [name: string, parameters: readonly unknown[]];

/** A page as it is drawn. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** In points, as it is read, after it was turned. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from its upper left corner. */
  readonly matrix: Matrix;
  readonly operations: readonly PdfOperation[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
  /** Levels of headings by the number of marked content, where the file is tagged for sure. */
  readonly levels: ReadonlyMap<number, number>;
  /** Whether an optional layer is shown, by its id. */
  readonly isShown: (layer: unknown) => boolean;
  /** Texts of annotations. */
  readonly comments: readonly string[];
}

export interface OpenPdf {
  readonly pages: number;
  /** Pages one by one, each given back before the next. */
  readonly read: () => AsyncGenerator<PdfPage>;
}

/** No document of a department has as many pages, and no page as many strokes. */
const MOST_PAGES = 1_000;
const MOST_OPERATIONS = 1_000_000;
/** Images of more dots than this are left out by the library, which leaves their place behind. */
const IMAGE_DOTS = 1;
const OUR_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

async function readFonts(page: PDFPageProxy, operations: readonly PdfOperation[]): Promise<Map<string, PdfFont>> {
  const names = operations.flatMap(([name, [first]]) => {
    if (name === 'setFont') return [String(first)];
    const state = name === 'setGState' ? (first as [string, unknown[]][]) : [];
    return state.flatMap(([key, value]) => (key === 'Font' ? [String(value[0])] : []));
  });
  const found = [...new Set(names)].map(
    (name) =>
      new Promise<[string, PdfFont]>((resolve) => {
        page.commonObjs.get(name, (font: PdfFont | null) => {
          resolve([name, font ?? {}]);
        });
      }),
  );
  return new Map(await Promise.all(found));
}

async function listComments(page: PDFPageProxy): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as { contentsObj?: { str?: string }; fieldValue?: unknown }[];
  return annotations.flatMap(({ contentsObj, fieldValue }) => {
    const text = typeof fieldValue === 'string' && fieldValue !== '' ? fieldValue : (contentsObj?.str ?? '');
    return text.trim() === '' ? [] : [text.trim()];
  });
}

async function openPage(document: PDFDocumentProxy, number: number, isTagged: boolean): Promise<PdfPage> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  if (list.fnArray.length > MOST_OPERATIONS) throw new DocumentFault('document-large', `第 ${number} 页`);
  const parameters = list.argsArray as (readonly unknown[] | null)[];
  const operations = list.fnArray.map((code, index): PdfOperation => [NAMES.get(code) ?? '', parameters[index] ?? []]);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const layers = await document.getOptionalContentConfig();
  const structure = isTagged ? ((await page.getStructTree()) as StructureNode | null) : null;
  const opened = {
    number,
    width,
    height,
    matrix: transform as unknown as Matrix,
    operations,
    fonts: await readFonts(page, operations),
    levels: listLevels(structure),
    comments: await listComments(page),
    isShown: (layer: unknown) => layer === null || layer === undefined || Boolean(layers.isVisible(layer)),
  };
  page.cleanup();
  return opened;
}

function judge(error: unknown): unknown {
  if (error instanceof DocumentFault) return error;
  if (error instanceof PasswordException) return new DocumentFault('document-password', 'PDF');
  return error instanceof InvalidPDFException || error instanceof Error
    ? new DocumentFault('document-broken', 'PDF')
    : error;
}

/** How the library is asked: everything from its own folder, in this thread, without scripts and images. */
function askFor(bytes: Uint8Array): Parameters<typeof getDocument>[0] {
  return {
    data: bytes.slice(),
    cMapUrl: join(OUR_FOLDER, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(OUR_FOLDER, 'standard_fonts/'),
    wasmUrl: join(OUR_FOLDER, 'wasm/'),
    useSystemFonts: false,
    isEvalSupported: false,
    fontExtraProperties: true,
    maxImageSize: IMAGE_DOTS,
    disableAutoFetch: true,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0];
}

async function* readPages(document: PDFDocumentProxy): AsyncGenerator<PdfPage> {
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const isTagged = marks?.get('Marked') === true && marks.get('Suspects') !== true;
  for (let number = 1; number <= document.numPages; number += 1) {
    yield await openPage(document, number, isTagged).catch((error: unknown) => {
      throw judge(error);
    });
  }
}

/**
 * Opens a PDF, hands it to a reader and closes it again. Nothing is fetched, no script runs, no image is decoded.
 * @throws DocumentFault `document-password`, `document-broken`, `document-large`, and what the reader throws
 */
export async function openPdf<Result>(bytes: Uint8Array, read: (pdf: OpenPdf) => Promise<Result>): Promise<Result> {
  const task = getDocument(askFor(bytes));
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw judge(error);
    });
    if (document.numPages > MOST_PAGES) throw new DocumentFault('document-large', `${document.numPages} 页`);
    return await read({ pages: document.numPages, read: () => readPages(document) });
  } finally {
    await task.destroy();
  }
}
