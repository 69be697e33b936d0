import { RULES } from '../../inspection/rules/list-rules.ts';
import type { InspectionRule, InspectionExample } from '../../inspection/rules/inspection-rule.ts';
import { WEIGHT_WORDS } from '../say/inspection-text.ts';

/** A text of an example: a heading or a paragraph. */
export interface ExampleLine {
  readonly text: string;
  readonly isHeading: boolean;
}

export interface ExampleView {
  readonly lines: readonly ExampleLine[];
  /** What stands beside the text; blank where nothing does. */
  readonly beside: string;
  /** What the rule says of it; blank of one that is right. */
  readonly found: string;
}

/** A rule of the inspection for the public page. */
export interface InspectionRuleView extends Pick<InspectionRule, 'id' | 'title' | 'compares' | 'basis'> {
  readonly anchor: string;
  readonly weight: string;
  readonly wrong: readonly ExampleView[];
  readonly right: readonly ExampleView[];
}

const HEADING = /^# /;

function viewExample({ text, beside }: InspectionExample, found = ''): ExampleView {
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    lines: lines.map((line) => ({ text: line.replace(HEADING, ''), isHeading: HEADING.test(line) })),
    beside,
    found,
  };
}

/** All rules of the inspection with their examples, in the order in which they are shown. */
export function viewInspectionRules(): InspectionRuleView[] {
  return RULES.map(({ id, title, compares, basis, weight, wrong, right }) => ({
    id,
    title,
    compares,
    basis,
    anchor: `inspection-${id}`,
    weight: WEIGHT_WORDS[weight],
    wrong: wrong.map((example) => viewExample(example, example.found)),
    right: right.map((example) => viewExample(example)),
  }));
}
