import { escapeXml } from '../../lib/escape-xml.ts';
import { listTables, type Release } from '../../model/release.ts';
import { getLabel, isNumeric, type Schema } from '../../model/schema.ts';
import type { Site } from '../../model/site.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { ARCHIVE_PAGE } from './words.zh.ts';
import { titlePackage } from '../descriptor/package-words.ts';

/** Wide tables scroll by themselves; on paper and with large text nothing is lost. */
const STYLE =
  'body{margin:0 auto;max-width:72rem;padding:1rem;font:1rem/1.6 sans-serif}div{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.2rem .5rem;text-align:start;vertical-align:top}td.n{text-align:end;font-variant-numeric:tabular-nums}';

/** Nothing is loaded and nothing is run; only the style in the page is in force. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function writeRow({ fields }: Schema, row: Row): string {
  return `<tr>${fields.map((field) => `<td${isNumeric(field) ? ' class="n"' : ''}>${escapeXml(getLabel(field, getText(row, field.name)))}</td>`).join('')}</tr>`;
}

function writeTable({ schema, rows }: Table): string {
  const head = schema.fields.map(({ title }) => `<th scope="col">${escapeXml(title)}</th>`).join('');
  return `<section><h2 id="${schema.name}">${escapeXml(schema.title)}</h2>\n<p>${escapeXml(schema.description)} <a href="${schema.name}.csv">${schema.name}.csv</a></p>\n<div tabindex="0"><table><thead><tr>${head}</tr></thead>\n<tbody>\n${rows.map((row) => writeRow(schema, row)).join('\n')}\n</tbody></table></div></section>`;
}

/** A page with every table of a version, for a reader who opens its folder without a server: no script, nothing to load. */
export function writeArchivePage({ publisher }: Site, volume: Volume, release: Release): string {
  const tables = listTables(release);
  const title = escapeXml(ARCHIVE_PAGE.nameVersion(titlePackage(publisher, volume).title, release.version));
  return [
    '<!DOCTYPE html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1>`,
    `<p>${ARCHIVE_PAGE.before}<a href="README.md">README.md</a>${ARCHIVE_PAGE.between}<a href="SHA256SUMS">SHA256SUMS</a>。</p>`,
    `<nav aria-label="${ARCHIVE_PAGE.tables}"><ul>${tables.map(({ schema }) => `<li><a href="#${schema.name}">${escapeXml(schema.title)}</a></li>`).join('')}</ul></nav>`,
    ...tables.map(writeTable),
    '</main></body></html>',
    '',
  ].join('\n');
}
