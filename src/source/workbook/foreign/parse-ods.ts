import type { WorkbookSheet } from '../../../model/workbook.ts';
import { assembleSheet, type Witness } from '../assemble-sheet.ts';
import type { Archive } from '../open-archive.ts';
import { readXml, type XmlListener } from '../read-xml.ts';
import { doubtShown, isShownSo } from './is-shown-so.ts';
import { type OdsSheet, OdsSheetReader } from './read-ods-sheets.ts';
import { OdsStyles } from './read-ods-styles.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const SETTINGS = 'settings.xml';

/** What a reader is told of a part. */
function listenFor(reader: OdsStyles | OdsSheetReader): XmlListener {
  return {
    open: (tag) => reader.open(tag),
    text: (text, path) => reader.write(text, path),
    close: (path) => reader.close(path),
  };
}

/** Styles stand in a part of their own, and before the sheets. */
function readStyles(archive: Archive, content: Uint8Array): OdsStyles {
  const styles = new OdsStyles();
  if (archive.has(STYLES)) readXml(archive.read(STYLES), STYLES, listenFor(styles));
  readXml(content, CONTENT, listenFor(styles));
  return styles;
}

/** Whether a view of the workbook shows no zeros. */
function hidesZeros(archive: Archive): boolean {
  let asked = false;
  let hidden = false;
  if (archive.has(SETTINGS))
    readXml(archive.read(SETTINGS), SETTINGS, {
      open: ({ name, attributes }) => {
        asked = name === 'config-item' && attributes['name'] === 'ShowZeroValues';
      },
      text: (text) => {
        hidden ||= asked && text.trim() === 'false';
      },
      close: () => {
        asked = false;
      },
    });
  return hidden;
}

/** A number is in doubt that the program that saved the file showed otherwise. */
function makeWitness({ told }: OdsSheet, reader: OdsSheetReader): Witness {
  return (shown, stored) => {
    if (stored.type !== 'n' || shown.doubt || isShownSo(shown, told.get(stored.address) ?? '')) return shown;
    return doubtShown(stored, reader.styles);
  };
}

/**
 * An OpenDocument table (.ods) → its visible sheets. Its numbers stand there as texts, beside what was shown; both
 * must agree.
 * A style with a condition, and a cell in the range of a conditional format, is a doubt.
 * @throws WorkbookFault as the reader of .xlsx does: parts that are missing or broken, a DOCTYPE, too many cells
 */
export function parseOds(archive: Archive): WorkbookSheet[] {
  const content = archive.read(CONTENT);
  const reader = new OdsSheetReader(readStyles(archive, content));
  readXml(content, CONTENT, listenFor(reader));
  const zeros = !hidesZeros(archive);
  const book = { styles: { cells: reader.styles, conditional: [] }, strings: [], recalculated: false };
  return reader.sheets
    .filter(({ looks }) => looks.visible)
    .map((sheet) => {
      const {
        looks: { name, layout, conditional },
        cells,
        merged,
      } = sheet;
      layout.zeros = zeros;
      return assembleSheet(name, { cells, merged, conditional, layout }, book, makeWitness(sheet, reader));
    });
}
