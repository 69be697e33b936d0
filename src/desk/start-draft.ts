import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import { compareVersions, type Release } from '../model/release.ts';
import type { Schema } from '../model/schema.ts';
import { getText, type Row, type Table } from '../model/table.ts';
import { inspectSite } from '../open-site.ts';
import { packCsv } from '../views/files/pack-csv.ts';
import { findOrderedVolume } from './find-ordered.ts';
import type { Order } from './judge-order.ts';
import { listColumns } from './list-columns.ts';
import type { ReleaseOutcome } from './release-draft.ts';
import { moveIn, onStage, type Stage } from './stage.ts';
import { writeHead } from './write-head.ts';

/** What stands as the note of a draft until its release says why. */
const NO_NOTE = '草稿，发布时写明改了什么、为什么改。';

function judgeOrder(latest: Release, { year, version }: Order): Issue | undefined {
  if (latest.status === 'draft') return refuse('draft-open', version, { year, latest: latest.version });
  return compareVersions(version, latest.version) > 0
    ? undefined
    : refuse('draft-order', version, { latest: latest.version });
}

/** Faults of released versions: a draft that starts from a changed copy would carry the change along unseen. */
export function isBrokenSeal({ rule }: Issue): boolean {
  return rule.startsWith('version-') && rule !== 'version-reference';
}

/** A table as the draft begins with it: its very bytes, or with the columns that its schema has had since, blank. */
function openTable({ schema, rows, bytes }: Table, today: Schema | undefined): Uint8Array | string {
  const columns = listColumns(schema, today);
  if (columns.join() === schema.fields.map(({ name }) => name).join()) return bytes;
  const write = (row: Row): Record<string, string> =>
    Object.fromEntries(schema.fields.map(({ name }) => [name, getText(row, name)]));
  return packCsv(rows.map(write), columns);
}

async function startOnStage({ root, copy, confirm, memory }: Stage, order: Order): Promise<ReleaseOutcome> {
  const { site, issues } = await inspectSite(copy, memory);
  const broken = issues.filter(isBrokenSeal);
  const volume = findOrderedVolume(site, order);
  if (!site || broken.length > 0) return { issues: site ? broken : issues };
  if ('rule' in volume) return { issues: [volume] };
  const { latest } = volume;
  const refusal = judgeOrder(latest, order);
  if (refusal) return { issues: [refusal] };
  const folder = `data/${order.year}/v${order.version}`;
  await mkdir(join(copy, folder), { recursive: true });
  for (const table of latest.tables.values()) {
    const { name } = table.schema;
    await writeFile(join(copy, folder, `${name}.csv`), openTable(table, site.schemas.get(name)));
  }
  await writeFile(
    join(copy, folder, 'release.yaml'),
    writeHead({ ...order, status: 'draft', published: '', previous: latest.version, note: order.note || NO_NOTE }),
  );
  await confirm();
  await moveIn(root, copy, folder);
  return { written: [folder] };
}

/**
 * Starts a draft from the latest released version of a year: its tables, and a head that names what it corrects.
 * @param memory of the same project looked at before, where there is one
 */
export async function startDraft(root: string, order: Order, memory = NO_MEMORY): Promise<ReleaseOutcome> {
  const outcome = await onStage(root, (stage) => startOnStage(stage, order), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}
