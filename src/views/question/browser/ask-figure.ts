import { type AskSubject, type AskWays, fillFormAddress, formatAsk, makeMailAddress } from './ask-message.ts';
import { COPIED, DOUBT_ROW, nameDoubt, SELECTED } from './words.zh.ts';

/** Turns the question about a page into one about a row, or about the figures of a paragraph; without it, it stays one about the page. */

/** What the block of a page was given. */
interface Given extends AskWays {
  readonly subject: AskSubject;
  readonly table: string;
  readonly column: string;
  readonly field: string;
  readonly unit: string;
  readonly unitField: string;
}

const block = document.querySelector<HTMLDetailsElement>('#ask');
const given = JSON.parse(block?.dataset['ask'] ?? 'null') as Given | null;

/** Where this page is, for whoever gets the message. */
const here = (id: string): string => `${location.origin}${location.pathname}${id === '' ? '' : `#${id}`}`;

/** What a row has in a column; nothing where there is no such column. */
function findData(row: HTMLTableRowElement, name: string): HTMLDataElement | null | undefined {
  const heads = [...(row.closest('table')?.querySelectorAll<HTMLElement>('th[data-field]') ?? [])];
  return row.cells[heads.findIndex(({ dataset }) => dataset['field'] === name)]?.querySelector('data');
}

/** The name of a row, with that of the column of its form. */
function nameRow({ column }: Given, row: HTMLTableRowElement): string {
  const name = row.querySelector('th[scope=row] data')?.textContent.trim() ?? '';
  return [name === '' ? row.id : name, findData(row, column)?.textContent.trim() ?? '']
    .filter((part) => part !== '')
    .join('，');
}

/** Amounts are as they stand in the file, whatever unit is shown. */
function describeRow(own: Given, row: HTMLTableRowElement): AskSubject {
  const { subject, table, field, unit, unitField } = own;
  const value = findData(row, field)?.value ?? '';
  const measured = unitField === '' ? unit : (findData(row, unitField)?.value ?? '');
  return {
    ...subject,
    figure: nameRow(own, row),
    value: value === '' ? '' : `${value}${measured}`,
    place: `${subject.place}（${table}:${row.id}）`,
    address: here(row.id),
  };
}

/** The figures that a note proves, each with its name. */
function describeNote({ subject }: Given, note: Element): AskSubject {
  const figures = [...note.querySelectorAll<HTMLAnchorElement>('a.proof')].map(
    (link) => `${link.title}${link.textContent}`,
  );
  return { ...subject, figure: figures.join('、'), address: here('') };
}

/** Shows a question in place of the one that stands there. */
function write(subject: AskSubject): void {
  const code = block?.querySelector('code');
  if (!block || !given || !code) return;
  code.textContent = formatAsk(subject);
  const [mail, form] = ['mail', 'form'].map((way) => block.querySelector<HTMLAnchorElement>(`[data-way=${way}]`));
  if (mail) mail.href = makeMailAddress(given.mail, subject);
  if (form) form.href = fillFormAddress(given.form, subject);
  const said = block.querySelector('[role]');
  if (said) said.textContent = '';
}

/** Has the reader write it. */
function ask(subject: AskSubject): void {
  write(subject);
  if (block) block.open = true;
}

/** Copies the message; where the browser does not let a page do so, it is selected. */
async function copy(): Promise<void> {
  const code = block?.querySelector('code');
  const said = block?.querySelector('[role]');
  if (!code || !said) return;
  const isCopied = await Promise.resolve(code.textContent)
    .then((text) => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
  if (!isCopied) getSelection()?.selectAllChildren(code);
  said.textContent = isCopied ? COPIED : SELECTED;
}

const findRow = (id: string): HTMLTableRowElement | null =>
  document.querySelector<HTMLTableRowElement>(`.tidy tr[id="${CSS.escape(id)}"]`);

/** Each row gets a link beside the one that names it. */
function addLinks(own: Given): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.tidy tbody tr[id]')) {
    const link = document.createElement('a');
    [link.className, link.href, link.title] = ['doubt-row', '#ask', DOUBT_ROW];
    link.setAttribute('aria-label', nameDoubt(describeRow(own, row).figure));
    link.addEventListener('click', () => {
      ask(describeRow(own, row));
    });
    row.cells[0]?.append(link);
  }
}

/** The row that a reader came for is what is asked about. */
function followRow(own: Given): void {
  const row = findRow(decodeURIComponent(location.hash.slice(1)));
  if (row) write(describeRow(own, row));
}

function begin(own: Given): void {
  if (own.table !== '') addLinks(own);
  else if (own.subject.address === '') write({ ...own.subject, address: location.href });
  for (const link of document.querySelectorAll('.proofs [href="#ask"]')) {
    link.addEventListener('click', () => {
      ask(describeNote(own, link.closest('.proofs') ?? link));
    });
  }
  addEventListener('hashchange', () => {
    followRow(own);
  });
  followRow(own);
  const row = findRow(new URLSearchParams(location.search).get('ask') ?? '');
  if (row) ask(describeRow(own, row));
  if (row) block?.scrollIntoView();
}

if (given) begin(given);
block?.querySelector('button')?.addEventListener('click', () => void copy());
for (const control of block?.querySelectorAll('.scripted') ?? []) control.classList.add('ready');
