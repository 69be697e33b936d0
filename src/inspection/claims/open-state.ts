import { findAccountName } from '../rules/wording/account-name.ts';
import type { Passage } from './claim.ts';
import type { Context, State } from './context.ts';
import { findItem, type Item } from './find-item.ts';
import { type Scope, findScope } from './find-scope.ts';
import { findSubject } from './find-subject.ts';
import { foldWords } from './fold-words.ts';
import { isPartHeading } from './is-of-part.ts';
import { makeSubject } from './make-subject.ts';
import { pickSubject } from './pick-subject.ts';
import type { Subject } from './subject.ts';

const NUMBERED =
  /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][.．、]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.．](?!\d)|[、）)]))\s*/;
const LONGEST_TOPIC = 40;
const FACTS = 'text-facts';
const SUMMARY = '01-summary';
const SIDES: readonly string[] = ['02-income', '03-expenditure'];
const GENERAL = '06-general-expenditure';

/** The title that a passage begins with: its first words up to a stop, without comma and figure. */
function findTitle(text: string): string {
  const first = /^[^。：:]*/.exec(text.slice(0, LONGEST_TOPIC + 1))?.[0] ?? '';
  return first.length > LONGEST_TOPIC || /[，,]|\d\s*(?:万?元|%|个|人|辆)/.test(first) ? '' : first;
}

/** What a passage is about: its first sentence where that is a title with a number, else the heading above it. */
function findTopic({ text, headings }: Passage): string {
  const first = findTitle(text);
  return (NUMBERED.test(first) ? first : (headings.at(-1) ?? '')).replace(NUMBERED, '').trim();
}

const TITLE_END = /(?:支出|收入)?(?:决算)?(?:总体|具体|增减变化|完成|执行|构成)?(?:情况)?(?:说明)?$/;

/** What the title of a passage or the heading above it names, all of it: 公务接待费支出决算情况说明. */
function findTitled(passage: Passage, state: State, context: Context): Subject | undefined {
  const own = findTitle(passage.text);
  for (const title of [own, passage.headings.at(-1) ?? '']) {
    const whole = foldWords(title.replace(NUMBERED, ''));
    for (const name of [whole, whole.replace(TITLE_END, '')]) {
      if (name === '' || !context.index.byName.has(name)) continue;
      const named = findSubject(name, { index: context.index, publishers: [], except: '' }, false);
      const picked = named.kind === 'known' ? pickSubject(named.subjects, state, context, title) : undefined;
      // A passage may be the rest of one that a page parts: its heading names no row of a form.
      if (picked?.kind === 'one' && (title === own || picked.subject.unit !== '')) return picked.subject;
    }
  }
  return undefined;
}

const LEVEL = /[（(][类款项][）)]/;
const LONGEST_HEAD = 200;

/** The account at the head of a text: the first form of the section that has it. */
function findAccount(text: string, { forms }: Scope, { subjects }: Context): Item | undefined {
  if (!LEVEL.test(text.slice(0, LONGEST_HEAD))) return undefined;
  let unknown: Item | undefined;
  for (const form of forms.length > 0 ? forms : [GENERAL]) {
    const coded = subjects.filter(({ table, code }) => code !== '' && table === form);
    const item = findItem(text, coded);
    if (!item) return undefined;
    if (item.kind === 'found') return item;
    unknown = unknown?.kind === 'unknown' && unknown.near.length > 0 ? unknown : item;
  }
  return unknown;
}

/** The account that a passage is about: at its head, with what the headings above it say of its class, or in the heading. */
function findPassageAccount(
  passage: Passage,
  scope: Scope,
  context: Context,
): { readonly item: Item | undefined; readonly isOwn: boolean } {
  const own = findAccount(passage.text, scope, context);
  if (own) return { item: own, isOwn: true };
  const above = passage.headings.at(-1) ?? '';
  return { item: LEVEL.test(above) ? findAccount(above, scope, context) : undefined, isOwn: false };
}

const TITLE_OF_SECTION = /情况(?:说明)?$/;

/**
 * What a passage is about: its headings say, or the title at its head where that leads to a table of its own (（二）政府采购
 * 支出情况。) or parts what its heading has together (2.收入情况。 below 收入支出决算情况).
 */
function findPassageScope(passage: Passage, { ground }: Context): Scope {
  const above = findScope(passage.kind === 'heading' ? [...passage.headings, passage.text] : passage.headings, ground);
  const title = findTitle(passage.text);
  if (passage.kind === 'heading' || !NUMBERED.test(title) || !TITLE_OF_SECTION.test(title)) return above;
  const own = findScope([title], ground);
  const isPart = above.forms[0] === SUMMARY && SIDES.includes(own.forms[0] ?? '');
  const isAlone = above.forms.length === 0 && above.own === FACTS;
  return own.own !== FACTS || isPart || isAlone ? own : above;
}

/** Begins a passage: what it is about, and the account at its head or in the heading above it. */
export function openState(passage: Passage, context: Context): State {
  const scope = findPassageScope(passage, context);
  const { item, isOwn } = findPassageAccount(passage, scope, context);
  const hasHead = item !== undefined && isOwn && LEVEL.test(passage.text.slice(0, item.end));
  const state: State = {
    passage,
    scope,
    head: hasHead ? item.end : 0,
    topic: findTopic(passage),
    item: item?.kind === 'found' ? item.subject : undefined,
    subject: undefined,
    whole: undefined,
    change: undefined,
    isAgainst: false,
    pending: undefined,
    counted: '',
    said: '',
    told: new Map(),
    isOfPart: isPartHeading(passage.headings.at(-1) ?? '', context.publishers),
  };
  if (item?.kind === 'found') state.subject = item.subject;
  const isTerm = passage.headings.some((heading) => heading.includes('名词解释'));
  if (item?.kind === 'unknown' && isOwn && !isTerm && /项|款/.test(passage.text.slice(0, item.end + 3))) {
    state.subject = makeSubject(item.path, item.name);
    const isFormer = context.ground.wording.formerAccounts.some(({ former }) =>
      former.some((old) => item.name.replace(/支出$/, '') === old),
    );
    const finding = isFormer ? undefined : findAccountName(passage, item, context);
    if (finding) context.ledger.find(finding);
  }
  state.subject ??= item ? undefined : findTitled(passage, state, context);
  return state;
}
