import type { SearchAnswer, Choice, Request } from '../answer.ts';
import { makeElement } from './make-element.ts';
import { KINDS } from '../record.ts';
import type { HitSurroundings } from './render-hits.ts';
import { nameYear } from '../words.zh.ts';
import { GROUPS, YEARS } from './words.zh.ts';

interface Group {
  readonly name: 'year' | 'part' | 'kind' | 'department';
  readonly title: string;
  readonly choices: readonly (Choice & { readonly label: string })[];
  readonly chosen: string;
}

function listYears({ years }: SearchAnswer): Group['choices'] {
  const every = years
    .filter(({ value }) => value !== 'latest')
    .reduce<number | undefined>(
      (sum, { count }) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  const named = years.map((choice) => ({
    ...choice,
    label: choice.value === 'latest' ? YEARS.latest : nameYear(choice.value),
  }));
  return years.length < 2 ? [] : [...named, { value: 'all', count: every, label: YEARS.all }];
}

function listGroups(answer: SearchAnswer, request: Request, { parts, sites }: HitSurroundings): Group[] {
  const titles = new Map(sites.map(({ department, title }) => [department, title]));
  const order = (choices: readonly Choice[], names: readonly string[]): Choice[] =>
    [...choices].sort((a, b) => names.indexOf(a.value) - names.indexOf(b.value));
  return [
    {
      name: 'department',
      title: GROUPS.department,
      choices: order(answer.departments, [...titles.keys()]).map((choice) => ({
        ...choice,
        label: titles.get(choice.value) ?? choice.value,
      })),
      chosen: request.department,
    },
    { name: 'year', title: GROUPS.year, choices: listYears(answer), chosen: answer.year },
    {
      name: 'kind',
      title: GROUPS.kind,
      choices: order(answer.kinds, KINDS).map((choice) => ({ ...choice, label: choice.value })),
      chosen: request.kind,
    },
    {
      name: 'part',
      title: GROUPS.part,
      choices: order(answer.parts, [...parts.keys()]).map((choice) => ({
        ...choice,
        label: parts.get(choice.value) ?? choice.value,
      })),
      chosen: request.part,
    },
  ];
}

function renderGroup(
  { name, title, choices, chosen }: Group,
  change: (name: Group['name'], value: string) => void,
): HTMLElement {
  const chips = choices.map(({ value, label, count }) => {
    const chip = makeElement(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(value === chosen), 'data-value': value },
      ...(count === undefined ? [label] : [`${label} `, makeElement('span', { class: 'count' }, String(count))]),
    );
    chip.addEventListener('click', () => change(name, value === chosen && name !== 'year' ? '' : value));
    return chip;
  });
  return makeElement(
    'div',
    { role: 'group', 'aria-label': title, 'data-filter': name },
    makeElement('span', { class: 'quiet' }, title),
    ...chips,
  );
}

/**
 * Chips for department, year, kind and part with the number of pages each leaves; a group with nothing to choose is
 * left out.
 */
export function renderFilters(
  answer: SearchAnswer,
  request: Request,
  surroundings: HitSurroundings,
  change: (name: Group['name'], value: string) => void,
): HTMLElement[] {
  return listGroups(answer, request, surroundings)
    .filter(({ choices, chosen }) => choices.length > 1 || (chosen !== '' && choices.length > 0))
    .map((group) => renderGroup(group, change));
}
