import type { ChartFacts } from '../spec/chart-facts.ts';
import { formatItemName } from '../spec/chart-words.ts';
import type { Arrangement } from '../spec/arrange-facts.ts';
import { listUnits } from '../../words/convert-unit.ts';
import { CHOOSE, ORDER, ORDERS, UNIT } from './live.zh.ts';

/** Gives the new arrangement after each choice of the reader. */
type Listener = (arrangement: Arrangement) => void;

function makeSelect(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
): { readonly box: HTMLElement; readonly select: HTMLSelectElement } {
  const box = document.createElement('label');
  const select = document.createElement('select');
  for (const [value, words] of options) select.add(new Option(words, value, value === chosen, value === chosen));
  box.append(`${label} `, select);
  return { box, select };
}

function makeCheck(words: string): { readonly box: HTMLElement; readonly input: HTMLInputElement } {
  const box = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = true;
  box.append(input, ` ${words}`);
  return { box, input };
}

const CHOICES = [
  ['given', ORDERS.given],
  ['down', ORDERS.down],
  ['up', ORDERS.up],
] as const;

/** A panel to choose which items and, of pairs, which numbers are shown. */
function makeChoice(
  facts: ChartFacts,
  changed: () => void,
): { readonly panel: HTMLElement; readonly read: () => Pick<Arrangement, 'hidden' | 'shown'> } {
  const panel = document.createElement('details');
  const summary = document.createElement('summary');
  const fields = document.createElement('div');
  summary.textContent = CHOOSE;
  const heads = (facts.heads ?? []).map(makeCheck);
  const items = facts.items.map((item) => makeCheck(formatItemName(item)));
  fields.append(...heads.map(({ box }) => box), document.createElement('hr'), ...items.map(({ box }) => box));
  panel.append(summary, fields);
  panel.className = 'choices';
  panel.addEventListener('change', changed);
  const read = (): Pick<Arrangement, 'hidden' | 'shown'> => ({
    hidden: new Set(items.flatMap(({ input }, index) => (input.checked ? [] : [index]))),
    shown: heads.map(({ input }) => input.checked),
  });
  return { panel, read };
}

/** Order, unit and, for comparisons, the choice of measures and years. */
export function makeControls(facts: ChartFacts, listen: Listener): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'controls';
  const changed = (): void =>
    listen({
      order: CHOICES.find(([value]) => value === order.select.value)?.[0] ?? 'given',
      unit: unit.select.value,
      ...choice.read(),
    });
  const order = makeSelect(ORDER, CHOICES, 'given');
  const unit = makeSelect(
    UNIT,
    (listUnits(facts.unit).length > 0 ? listUnits(facts.unit) : [facts.unit]).map((name) => [name, name] as const),
    facts.unit,
  );
  const choice = makeChoice(facts, changed);
  for (const { select } of [order, unit]) select.addEventListener('change', changed);
  if (facts.unit !== '' && facts.scale !== 'own') bar.append(order.box);
  if (listUnits(facts.unit).length > 0) bar.append(unit.box);
  if (facts.kind === 'pairs') bar.append(choice.panel);
  return bar;
}
