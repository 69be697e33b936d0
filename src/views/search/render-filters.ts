import type { Answer, Choice, Request } from './answer.ts';
import { makeElement } from './make-element.ts';
import { KINDS } from './record.ts';

interface Group {
  readonly name: 'year' | 'part' | 'kind';
  readonly title: string;
  readonly choices: readonly (Choice & { readonly label: string })[];
  readonly chosen: string;
}

function listGroups(answer: Answer, request: Request, parts: ReadonlyMap<string, string>): Group[] {
  const every = answer.years.reduce((sum, { count }) => sum + count, 0);
  const order = (choices: readonly Choice[], names: readonly string[]): Choice[] => choices.toSorted((a, b) => names.indexOf(a.value) - names.indexOf(b.value));
  const years = answer.years.length < 2 ? [] : [...answer.years.map((choice) => ({ ...choice, label: `${choice.value}年度` })), { value: 'all', count: every, label: '全部年度' }];
  return [
    { name: 'year', title: '年度', choices: years, chosen: answer.year },
    { name: 'kind', title: '类别', choices: order(answer.kinds, KINDS).map((choice) => ({ ...choice, label: choice.value })), chosen: request.kind },
    { name: 'part', title: '部分', choices: order(answer.parts, [...parts.keys()]).map((choice) => ({ ...choice, label: parts.get(choice.value) ?? choice.value })), chosen: request.part },
  ];
}

function renderGroup({ name, title, choices, chosen }: Group, change: (name: Group['name'], value: string) => void): HTMLElement {
  const chips = choices.map(({ value, label, count }) => {
    const chip = makeElement('button', { type: 'button', class: 'chip', 'aria-pressed': String(value === chosen), 'data-value': value }, `${label} `, makeElement('span', { class: 'count' }, String(count)));
    chip.addEventListener('click', () => change(name, value === chosen && name !== 'year' ? '' : value));
    return chip;
  });
  return makeElement('div', { role: 'group', 'aria-label': title, 'data-filter': name }, makeElement('span', { class: 'quiet' }, title), ...chips);
}

/** Chips for year, kind and part with the number of pages each leaves; a group with nothing to choose is left out. */
export function renderFilters(answer: Answer, request: Request, parts: ReadonlyMap<string, string>, change: (name: Group['name'], value: string) => void): HTMLElement[] {
  return listGroups(answer, request, parts).filter(({ choices, chosen }) => choices.length > 1 || (chosen !== '' && choices.length > 0)).map((group) => renderGroup(group, change));
}
