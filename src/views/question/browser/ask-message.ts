import { ASK_LABELS, ASKED, sayLabelled, titleMail } from './words.zh.ts';

/** What somebody asks about; a part that is not known is blank and left out. Also used by the script of a page. */
export interface AskSubject {
  /** The name of the figure, table or chapter. */
  readonly figure: string;
  /** With its unit. */
  readonly value: string;
  /** Which year and table, and the cell by its name. */
  readonly place: string;
  readonly version: string;
  /** The permanent address. */
  readonly address: string;
}

/** Where questions go: a mailbox and the address of a form with blanks such as `{figure}`; blank where there is none. */
export interface AskWays {
  readonly mail: string;
  readonly form: string;
}

/** The message as people send it: what it is about, a line each, and room for the question. */
export function formatAsk(subject: AskSubject): string {
  const lines = (Object.keys(ASK_LABELS) as (keyof AskSubject)[])
    .filter((key) => subject[key] !== '')
    .map((key) => sayLabelled(ASK_LABELS[key], subject[key]));
  return [...lines, ASKED].join('\n');
}

/** The `mailto:` address that opens the message, ready to be written on. */
export function makeMailAddress(mail: string, subject: AskSubject): string {
  const [title, body] = [titleMail(subject.figure), `${formatAsk(subject)}\n`.replaceAll('\n', '\r\n')].map(
    encodeURIComponent,
  );
  return `mailto:${mail}?subject=${title ?? ''}&body=${body ?? ''}`;
}

/** The address of the form with its blanks filled; each value is one piece of an address, whatever it holds. */
export function fillFormAddress(form: string, subject: AskSubject): string {
  const values: Readonly<Record<string, string>> = { ...subject, message: formatAsk(subject) };
  return form.replace(/\{(\w+)\}/g, (blank, name: string) => encodeURIComponent(values[name] ?? blank));
}
