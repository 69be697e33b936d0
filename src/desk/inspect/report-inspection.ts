import { basename } from 'node:path';
import type { Finding } from '../../inspection/claims/claim.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import type { InspectionReport, ReportedFinding } from '../../views/say/inspection-text.ts';
import { formatDocumentPlace, NOTICE_WORDS, QUIET_NOTICES } from '../../views/say/document-words.ts';
import type { FilesInspected } from './inspected.ts';

function reportFinding(
  { rule, weight, passage, row: { values } }: Finding,
  { passages }: FilesInspected,
): ReportedFinding {
  const { at: names } = INCONSISTENCIES;
  const at = (name: string): string => values[name] ?? '';
  const found = passages.get(passage);
  const sheets = [at(names.locator_a), at(names.locator_b)].filter((text) => text !== '');
  return {
    rule,
    weight,
    title: at(names.title),
    place: found ? formatDocumentPlace(found.place) : [...new Set(sheets)].join('、'),
    printed: at(names.printed_a),
    against: at(names.printed_b),
    verdict: at(names.verdict),
    explanation: at(names.explanation),
    isProvable: at(names.provable) === 'yes',
  };
}

function listUnread({ notices, refused, others }: FilesInspected): string[] {
  return [
    ...notices
      .filter(({ kind }) => !QUIET_NOTICES.has(kind))
      .map(
        ({ kind, place, text }) =>
          `${place ? `${formatDocumentPlace(place)}：` : ''}${NOTICE_WORDS[kind]}${text === '' ? '' : `（${text}）`}`,
      ),
    ...refused.map(({ sheet, issues }) => `附表“${sheet}”读不准：${issues.map(({ found }) => found).join('；')}`),
    ...others.map((sheet) => `工作表“${sheet}”不是附表`),
  ];
}

/** An inspection as it is told, whatever the form of the report. */
export function reportInspection(inspected: FilesInspected): InspectionReport {
  const { files, kind, year, publisher, profile, forms, items, findings, figures } = inspected;
  return {
    files: files.map((file) => basename(file)),
    kind,
    year,
    publisher,
    profile: profile.title,
    figures,
    unread: listUnread(inspected),
    forms: forms.map(({ title, state, why, place, basis }) => ({ name: title, state, why, place, basis })),
    items: items.map(({ item, state, lacking, found }) => ({
      name: item.name,
      state,
      why: lacking.join('、'),
      place: formatDocumentPlace(found?.place),
      basis: item.basis,
    })),
    findings: findings.map((finding) => reportFinding(finding, inspected)),
  };
}
