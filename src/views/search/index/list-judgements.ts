import type { Judgement } from '../../../model/identity.ts';
import { getVerdicts } from '../../../model/release.ts';
import { EXPLANATIONS } from '../../../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../../../model/tables/inconsistencies.ts';
import { listRows } from '../../../model/tables/known-rows.ts';
import type { Volume } from '../../../model/volume.ts';
import { listImmaterial, listMaterial } from '../../../model/weigh-inconsistency.ts';
import { checksAddress } from '../../words/addresses.ts';
import { listConflictAnswers } from '../../question/answer-view.ts';
import { formatNumber } from '../../words/format-number.ts';
import { formatVerdict } from '../../ledger/judgement-view.ts';
import { answerBlock, headBlock } from './make-blocks.ts';
import { KIND } from '../browser/kinds.zh.ts';
import type { SearchBlock, SearchRecord } from '../browser/record.ts';
import { joinSentences, nameChecks, sayJudgement } from './words.zh.ts';

/** What is said of an entry, as one paragraph. */
function entryBlock(id: string, title: string, said: readonly string[]): SearchBlock {
  const parts = [title, ...said].filter((part) => part !== '');
  return { id, tag: 'text', label: title, text: joinSentences(parts) };
}

function describeJudgement({ identity, printed, computed, ...outcome }: Judgement): string {
  return sayJudgement(identity.title, formatNumber(printed), formatNumber(computed), formatVerdict(outcome));
}

/** The page of what was checked in a volume: its inconsistencies, explanations, questions and identities. */
export function listChecksRecord(volume: Volume): SearchRecord {
  const conflicts = [...listMaterial(volume.latest), ...listImmaterial(volume.latest)].map(
    ({ id, title, explanation, printed_a: one, printed_b: other, verdict }) =>
      entryBlock(id, title, [explanation, one, other, verdict]),
  );
  const explanations = listRows(volume.latest, EXPLANATIONS).map(
    ({ id, title, explanation, printed_a: one, printed_b: other }) => entryBlock(id, title, [explanation, one, other]),
  );
  const identities = getVerdicts(volume.latest).judgements.map((judgement): SearchBlock => ({
    id: `identity-${judgement.identity.id}`,
    tag: 'row',
    label: judgement.identity.title,
    text: describeJudgement(judgement),
  }));
  const entries = [...listRows(volume.latest, INCONSISTENCIES), ...listRows(volume.latest, EXPLANATIONS)];
  const answers = entries.flatMap(({ id }) => listConflictAnswers(volume, id).map(answerBlock));
  const title = nameChecks(volume.year);
  return {
    address: checksAddress(volume.year),
    title,
    year: volume.year,
    part: '',
    kind: KIND.checks,
    weight: 0.76,
    blocks: [headBlock(title), ...conflicts, ...explanations, ...answers, ...identities],
  };
}
