import type { FigureFate } from './claim.ts';
import { type ClaimPlace, tagOf } from './context.ts';
import { putFact } from './put-fact.ts';

const PARTS = /^([-−－]?[\d０-９,，.．]+)([^\d０-９]*)([\d０-９,，.．]+)/;

/** Binds both ends of a range to one row: the lower to its value, the upper, with the unit, to its most. */
export function bindRange(place: ClaimPlace): readonly FigureFate[] {
  const { figure, state } = place;
  const { start, end } = figure;
  const text = state.passage.text.slice(start, end);
  const [, low = '', between = ''] = PARTS.exec(text) ?? [];
  const { fate } = putFact(place, { table: 'text-facts' });
  if (fate.fate.kind !== 'bound') return [fate];
  const { of } = fate.fate;
  const upper = start + low.length + between.length;
  // 10万元至100万元 has its unit twice, 10至100万元 once.
  const unit =
    /^\s*(?:万元|元|亿元|%|％|个百分点|[^\s至到—–－~～-]{1,3})(?=\s*[至到—–－~～-])/.exec(between)?.[0] ?? '';
  return [
    {
      start,
      end: start + low.length + unit.length,
      printed: text.slice(0, low.length + unit.length),
      fate: { kind: 'bound', of, tag: unit === '' ? 'Value' : tagOf(figure.unit), isForm: false },
    },
    {
      start: upper,
      end,
      printed: text.slice(low.length + between.length),
      fate: { kind: 'bound', of: `${of}.max`, tag: tagOf(figure.unit), isForm: false },
    },
  ];
}
