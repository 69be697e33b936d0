import type { ClaimPlace } from './context.ts';

/** Words for a part of a department: 局本级, 下属单位, 县水库管理所. Said together with the whole they mean the whole. */
const PART =
  /(?<![和及与])(?:本级|下属|所属|二级(?:预算)?单位)(?![和及与])|(?:^|[，,：:；;、）)])(?!其中)[^，,：:；;、。（(\d]{2,16}(?:所|站|中心|大队|支队|医院|学校|学院|局机关|机关(?!运行|事业))(?=[^，,；;。\d]{2,16}\d)/;
const CLAUSES = /[；;。]/;

/** Whether a figure is told of a part of the publisher, whose amounts no form has by themselves. */
export function isOfPart({ state, figure, context }: ClaimPlace): boolean {
  if (state.isOfPart) return true;
  const clause = `${figure.before.split(CLAUSES).at(-1) ?? ''}${figure.printed}`;
  const match = PART.exec(clause);
  return match !== null && !context.publishers.some((name) => match[0].includes(name));
}

const PART_HEADING = /(?:本级|机关|局|所|中心|站|队|院|校|馆|会|处|室)$/;
const NUMBER = /^\s*(?:第?[（(]?[\d一二三四五六七八九十]+[）)]?(?:部分)?[.．、]?)\s*/;

/** Whether the heading right above is the name of a part of the publisher. */
export function isPartHeading(heading: string, publishers: readonly string[]): boolean {
  const bare = heading.replace(NUMBER, '').replace(/\s/g, '');
  return PART_HEADING.test(bare) && !publishers.includes(bare);
}
