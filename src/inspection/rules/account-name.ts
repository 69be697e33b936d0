import type { Finding, Passage } from '../claims/claim.ts';
import type { Context } from '../claims/context.ts';
import type { Item } from '../claims/find-item.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';

const MOST = 6;

/** A text names an account that its form does not have. */
export function findAccountName(passage: Passage, item: Extract<Item, { kind: 'unknown' }>, { ground }: Context): Finding | undefined {
  if (item.near.length === 0) return undefined;
  const form = ground.profile.forms.find(({ table }) => table === item.near[0]?.table)?.title ?? '';
  const there = item.near.slice(0, MOST).map(({ label }) => label).join('、');
  return writeFinding({
    rule: 'account', key: nameByWords(item.path), passage: passage.id, weight: 'minor', title: `${item.name}：附表里没有这个科目`,
    a: { of: '', locator: passage.locator, printed: item.path }, b: { of: '', locator: '', printed: there },
    difference: '', kind: 'label', isProvable: false, verdict: `${form}的同一上级科目下没有“${item.name}”。`,
    explanation: `正文写的科目是“${item.name}”，${form}在同一上级科目下列的是：${there}。`,
  });
}
