import { add, formatDecimal, formatValue, parseDecimal, subtract } from '../../lib/decimal.ts';
import { fitSlug } from '../../lib/slug.ts';
import type { ClaimPlace } from '../claims/context.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import type { Direction } from '../claims/read-lead.ts';
import type { Subject } from '../claims/subject.ts';
import { judgeRate, type RateVerdict } from './judge-rate.ts';
import { writeFinding } from './write-finding.ts';

/** The amount of a thing: what its form has, or what the text has said of it. */
function amountOf({ context }: ClaimPlace, of: string): string {
  const [table = '', id = ''] = of.split(':');
  const row = context.ledger.get(table, id);
  return context.amounts.get(of) ?? context.said.get(of)?.number ?? row?.['amount'] ?? row?.['value'] ?? '';
}

/** Whether a percentage comes out with the amounts as its own passage prints them, so that they and not it are wrong. */
function isRightAsTold(
  { figure, state }: ClaimPlace,
  part: string,
  whole: string,
  [a, b]: readonly [string, string],
): boolean {
  const above = state.told.get(part) ?? a;
  const below = state.told.get(whole) ?? b;
  return [above, a].some((top) =>
    [below, b].some((bottom) => ['right', 'rounding'].includes(judgeRate(figure.number, top, bottom).kind)),
  );
}

/** What is worked out with: the amounts as the passage prints them, where it prints others. */
function workAsTold(
  { figure, state }: ClaimPlace,
  part: string,
  whole: string,
  [a, b]: readonly [string, string],
): { verdict: RateVerdict; amounts: readonly [string, string] } {
  const amounts = [state.told.get(part) ?? a, state.told.get(whole) ?? b] as const;
  return { verdict: judgeRate(figure.number, ...amounts), amounts };
}

interface Rate {
  readonly kind: 'share' | 'change' | 'completion';
  /** The cell of the percentage. */
  readonly cell: string;
  readonly id: string;
  readonly title: string;
  /** What it should be, as a formula over cells. */
  readonly formula: string;
  readonly verdict: RateVerdict;
  /** How it is worked out, in words. */
  readonly worked: string;
}

/** Puts down the check of a percentage, and what does not agree. */
function record({ context, state, figure }: ClaimPlace, rate: Rate): void {
  const { kind, cell, id, title, formula, verdict, worked } = rate;
  if (verdict.kind === 'unknown') return;
  const key = `${kind}-${id}`;
  const isWrong = verdict.kind === 'wrong';
  const tolerance = verdict.kind === 'rounding' ? formatDecimal(positive(verdict.exact, figure.number)) : '';
  const values = {
    title,
    kind,
    left: cell,
    right: formula,
    ...(tolerance === '' ? {} : { tolerance }),
    ...(isWrong ? { known: fitSlug(`text-${key}`) } : {}),
  };
  context.ledger.put('identities', `text-${key}`, values, 'left', '');
  if (!isWrong) return;
  const isElsewhere = context.ledger
    .findings()
    .some(({ row, passage }) => row.id === fitSlug(`text-${key}`) && passage !== state.passage.id);
  context.ledger.find(
    writeFinding({
      rule: kind,
      key: isElsewhere ? `${id}-${nameByWords(state.passage.id)}` : id,
      passage: state.passage.id,
      weight: verdict.isNear ? 'minor' : 'material',
      title: `${title}：与算得的不同`,
      a: { of: cell, locator: state.passage.locator, printed: `${figure.number}%` },
      b: { of: '', locator: '', printed: `${worked}，得${verdict.exact}%` },
      difference: `${formatDecimal(positive(verdict.exact, figure.number))}个百分点`,
      kind: verdict.isNear ? 'rounding' : 'arithmetic',
      isProvable: true,
      verdict: `${worked}，得${verdict.exact}%；原文写${figure.number}%。`,
      explanation: `${title}，正文写${figure.number}%，照正文和附表的数算是${verdict.exact}%。`,
    }),
  );
}

function positive(a: string, b: string): { units: bigint; scale: number } {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  const difference = left && right ? subtract(left, right) : { units: 0n, scale: 0 };
  return { ...difference, units: difference.units < 0n ? -difference.units : difference.units };
}

const decimalsOf = (printed: string): number => parseDecimal(printed)?.scale ?? 0;

/** A share against part and whole. */
export function judgeShare(
  place: ClaimPlace,
  { id, part, whole }: { id: string; part: Subject; whole: Subject },
): void {
  const { number } = place.figure;
  const a = amountOf(place, part.of);
  const b = amountOf(place, whole.of);
  const verdict = judgeRate(number, a, b);
  if (verdict.kind === 'wrong' && isRightAsTold(place, part.of, whole.of, [a, b])) return;
  const told =
    verdict.kind === 'wrong' ? workAsTold(place, part.of, whole.of, [a, b]) : { verdict, amounts: [a, b] as const };
  record(place, {
    kind: 'share',
    cell: `shares:${id}.share`,
    id,
    title: `占比：${part.label}占${whole.label}`,
    verdict: told.verdict,
    formula: `round(${part.of} * 100 / ${whole.of}, ${decimalsOf(number)})`,
    worked: `${told.amounts[0]}万元除以${told.amounts[1]}万元`,
  });
}

/** A rate of completion against actual and budget. */
export function judgeCompletion(place: ClaimPlace, { id, subject }: { id: string; subject: Subject }): void {
  const { number } = place.figure;
  const own = `budgets:${id}`;
  const budget =
    subject.budget !== '' && (place.context.amounts.get(subject.budget) ?? '') !== '' ? subject.budget : own;
  const a = amountOf(place, subject.of);
  const b = amountOf(place, budget);
  const verdict = judgeRate(number, a, b);
  if (verdict.kind === 'wrong' && isRightAsTold(place, subject.of, budget, [a, b])) return;
  record(place, {
    kind: 'completion',
    cell: `completion:${id}.rate`,
    id,
    title: `预算完成率：${subject.label}`,
    verdict,
    formula: `round(${subject.of} * 100 / ${budget}, ${decimalsOf(number)})`,
    worked: `${a}万元除以预算${b}万元`,
  });
}

/** How exactly the amount of a change is known; undefined where zeros at its end may be left out. */
function countDecimals({ state, context }: ClaimPlace): number | undefined {
  const decimals = state.change?.decimals ?? 0;
  return decimals < 0 || context.isCoarse ? Math.min(decimals, 2) : undefined;
}

interface Change {
  readonly id: string;
  readonly subject: Subject;
  readonly direction: Direction;
  readonly isTemplate: boolean;
}

const writeAmount = (amount: string): string => (amount === '' ? '' : `${amount}万元`);

/** A rate of change against the amount of the change and the amount of the year, and its direction against that of the amount. */
export function judgeChange(place: ClaimPlace, { id, subject, direction, isTemplate }: Change): void {
  const { context, state, figure } = place;
  const row = context.ledger.get('changes', id);
  const amount = parseDecimal(row?.['amount'] ?? '');
  const now = parseDecimal(amountOf(place, subject.of));
  const isUp = row?.['direction'] === 'increase';
  if (!isTemplate && row && row['direction'] !== direction && amount?.units !== 0n) {
    context.ledger.find(
      writeFinding({
        rule: 'direction',
        key: id,
        passage: state.passage.id,
        weight: 'material',
        title: `${subject.label}：增减的方向前后不一`,
        a: {
          of: `changes:${id}`,
          locator: state.passage.locator,
          printed: `${isUp ? '增加' : '减少'}${writeAmount(row['amount'] ?? '')}`,
        },
        b: { of: '', locator: state.passage.locator, printed: `${isUp ? '下降' : '增长'}${figure.number}%` },
        difference: '',
        kind: 'slip',
        isProvable: true,
        verdict: '同一句话里，金额和百分比的增减方向相反。',
        explanation: `说${subject.label}与上年相比时，金额写${isUp ? '增加' : '减少'}，百分比写${isUp ? '下降' : '增长'}。`,
      }),
    );
  }
  if (!amount || !now) return;
  const before = isUp ? subtract(now, amount) : add(now, amount);
  const change = `changes:${id}`;
  const cell = subject.of;
  record(place, {
    kind: 'change',
    cell: `${change}.rate`,
    id,
    title: `增减率：${subject.label}`,
    verdict: judgeRate(figure.number, formatValue(amount), formatValue(before), countDecimals(place)),
    formula: `round(${change} * 100 / (${cell} ${isUp ? '-' : '+'} ${change}), ${decimalsOf(figure.number)})`,
    worked: `${formatValue(amount)}万元除以上年${formatValue(before)}万元`,
  });
}
