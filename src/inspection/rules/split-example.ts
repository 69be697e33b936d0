import type { Passage } from '../claims/claim.ts';
import type { InspectionExample } from './inspection-rule.ts';

const HEADING = /^# /;

/** The passages of an example: one a line, below the heading that stands above it. */
export function splitExample({ text }: InspectionExample): Passage[] {
  let headings: readonly string[] = [];
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index): Passage => {
      const paragraph = index + 1;
      const isHeading = HEADING.test(line);
      const words = line.replace(HEADING, '');
      const above = isHeading ? [] : headings;
      if (isHeading) headings = [words];
      return {
        id: `3.${paragraph}#1`,
        locator: `3.${paragraph}`,
        kind: isHeading ? 'heading' : 'paragraph',
        headings: above,
        labels: [],
        text: words,
        place: { paragraph },
      };
    });
}
