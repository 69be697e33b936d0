import { withBase } from '../../lib/address.ts';
import type { Chapter } from '../../model/chapter.ts';
import type { Publisher } from '../../model/publisher.ts';
import { findField } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { chapterAddress, originOf, tableAddress } from '../words/addresses.ts';
import type { AskSubject, AskWays } from './browser/ask-message.ts';
import { formatVersion } from '../words/version-words.ts';

/** What a page offers to those who doubt a figure: the message about the whole of it, and how a script finds a row. */
export interface AskView {
  readonly subject: AskSubject;
  /** The columns by which a row's figure is told: that of its form, and that of its value; none where the page has no rows. */
  readonly column: string;
  readonly field: string;
  readonly unit: string;
  readonly unitField: string;
  /** The name of the table in references; blank where the page has no rows. */
  readonly table: string;
}

/** Where questions go: as the publisher says, else to the mailbox that is known anyway. */
export function findAskWays({
  questions,
  email,
  errorReport,
}: Pick<Publisher, 'questions' | 'email' | 'errorReport'>): AskWays {
  const known = errorReport.startsWith('mailto:') ? errorReport.slice('mailto:'.length) : email;
  return { mail: questions.mail === '' && questions.form === '' ? known : questions.mail, form: questions.form };
}

const NO_ROWS = { column: '', field: '', unit: '', unitField: '', table: '' };

/** Where a page is, as fully as it is known. */
function fullAddress(publisher: Publisher, base: string, address: string): string {
  return `${originOf(publisher)}${withBase(base, address)}`;
}

/** Of a table's page. */
export function viewTableAsk(table: Table, volume: Volume, publisher: Publisher, base: string): AskView {
  const { schema } = table;
  const value = findField(schema, schema.valueField ?? '');
  const address = fullAddress(publisher, base, tableAddress(volume.year, schema.name));
  const place = `${volume.settings.title}，${schema.title}`;
  return {
    subject: { figure: schema.title, value: '', place, version: formatVersion(volume.latest), address },
    table: schema.name,
    column: schema.form?.column ?? '',
    field: value?.name ?? '',
    unit: value?.unit ?? '',
    unitField: value?.unitField ?? '',
  };
}

/** Of a chapter. */
export function viewChapterAsk({ slug, title }: Chapter, volume: Volume, publisher: Publisher, base: string): AskView {
  const address = fullAddress(publisher, base, chapterAddress(volume.year, slug));
  return {
    ...NO_ROWS,
    subject: {
      figure: title,
      value: '',
      place: `${volume.settings.title}，${title}`,
      version: formatVersion(volume.latest),
      address,
    },
  };
}

/** Of a page that belongs to no figure: what is asked about stands to be filled. */
export function viewPageAsk(figure: string, place: string, address: string): AskView {
  return { ...NO_ROWS, subject: { figure, value: '', place, version: '', address } };
}

/** The page on which a question about a row is prepared. */
export function askAddress(year: string, table: string, row: string): string {
  return `${tableAddress(year, table)}?ask=${row}#ask`;
}
