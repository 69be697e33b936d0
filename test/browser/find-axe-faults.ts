import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { FIND_PALE, JUDGE_TEXT } from './judge-contrast.ts';
import { chooseRules, enterMode, groupModes, type Mode } from './page-modes.ts';

/** The short form, which a page reads in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe leaves open and a person has decided: by rule, axe's reason, and what the element matches. */
const EXPLAINED = [
  {
    rule: 'link-in-text-block',
    reason: 'pseudoContent',
    selector: '.mark',
    why: 'The link is a sign of its own (※), not words among words.',
  },
  { rule: 'link-in-text-block', reason: 'elmPartiallyObscured', selector: '.mark', why: 'The same.' },
  {
    rule: 'th-has-data-cells',
    reason: '',
    selector: 'table.folding',
    why: 'The head of a group of rows that are folded away has no cell in sight until they are unfolded.',
  },
  {
    rule: 'th-has-data-cells',
    reason: '',
    selector: '[aria-label="图中的数"] > table',
    why: 'The head of the last group spans all columns, and its cells stand in the rows below; on the page for paper nothing is folded.',
  },
  {
    rule: 'th-has-data-cells',
    reason: '',
    selector: 'table.changes',
    why: 'The head of a group, a table of the volume, spans all columns, and its cells stand in the rows below.',
  },
] as const;

/**
 * Runs axe in modes that differ by the switches, and gives the faults of each as sentences. Open contrast is measured (JUDGE_TEXT): axe gives up on text beyond the
 * edge of a box that scrolls or below
 * something sticky, on a single character, and where the system paints text and ground. Text in drawings is
 * FIND_PALE's. Everything else open must be explained.
 */
const RUN_AXE = `(async (turns) => {
  const judgeText = ${JUDGE_TEXT};
  const explained = ${JSON.stringify(EXPLAINED)};
  axe.configure({ rules: ['color-contrast', 'color-contrast-enhanced'].map((id) => ({ id, selector: '*:not(svg, svg *)' })) });
  const cut = ({ html }) => html.slice(0, 160);
  const tell = (id, node) => id + ': ' + cut(node) + ': ' + (node.failureSummary ?? '').replace(/\\s+/g, ' ');
  const judge = ({ violations, incomplete }) => {
    const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => tell(id, node)));
    for (const { id, nodes } of incomplete) for (const node of nodes) {
      const element = document.querySelector(node.target.join(' '));
      const reasons = [...node.any, ...node.all, ...node.none].map(({ data }) => data?.messageKey ?? '');
      const isExplained = explained.filter(({ rule }) => rule === id)
        .some(({ reason, selector }) => reasons.includes(reason) && element.matches(selector));
      const isColour = id.startsWith('color-contrast');
      const fault = isColour ? judgeText(element, id.endsWith('enhanced')) : isExplained ? undefined : 'not explained';
      if (fault !== undefined) faults.push(id + ': ' + cut(node) + ': open (' + reasons.join(' ') + '), ' + fault);
    }
    return faults;
  };
  const told = [];
  for (const { display, options, drawings } of turns) {
    document.documentElement.dataset.display = display;
    const results = options ? await axe.run(document, options) : { violations: [], incomplete: [], passes: [] };
    const pale = drawings ? ${FIND_PALE} : [];
    told.push({ faults: [...judge(results), ...pale], passed: results.passes.map(({ id }) => id) });
  }
  return told;
})`;

/** Brings axe into a page. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

interface Told {
  readonly faults: readonly string[];
  readonly passed: readonly string[];
}

/** What of a page is to be looked at. */
interface Fresh {
  /** Elements; without them axe runs only where all of its rules do, since those of colours leave drawings out. */
  readonly shapes: boolean;
  /** Drawings, which must not be too pale in any mode. */
  readonly drawings: boolean;
}

/** The same in modes that differ by the switches alone. */
async function findGroupFaults(page: Page, modes: readonly Mode[], { shapes, drawings }: Fresh): Promise<string[]> {
  const [first] = modes;
  if (first) await enterMode(page, first);
  const turns = modes.map((mode) => {
    const options = { resultTypes: ['violations', 'incomplete'], ...chooseRules(mode) };
    return { display: mode.display ?? '', options: shapes || !mode.rules ? options : undefined, drawings };
  });
  const told = await page.evaluate<Told[]>(`${RUN_AXE}(${JSON.stringify(turns)})`);
  return modes.flatMap(({ mode, rules }, index) => {
    const { faults = [], passed = [] } = told[index] ?? {};
    if (!rules && !passed.includes('document-title')) throw new Error(`axe passed ${passed.join()} only`);
    return faults.map((fault) => `${mode}: ${fault}`);
  });
}

/**
 * What axe has to say of a page in some modes, as sentences.
 * Throws where axe did not look: a run that passed none of its rules proves nothing.
 */
export async function findAxeFaults(
  page: Page,
  modes: readonly Mode[],
  fresh: Fresh = { shapes: true, drawings: false },
): Promise<string[]> {
  const faults: string[] = [];
  for (const group of groupModes(modes)) faults.push(...(await findGroupFaults(page, group, fresh)));
  return faults;
}
