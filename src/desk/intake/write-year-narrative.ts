import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../model/profile.ts';
import type { Volume } from '../../model/volume.ts';
import { nameSchema } from '../../source/shapes/name-schema.ts';
import { writeInto } from './write-into.ts';
import { followInSettings, type NarrativeGround, writeVolumeSettings } from './write-narrative.ts';

/** Whether a draft has none of its forms yet, and no figure that it puts first: it waits for a workbook. */
export function isWaiting({ settings, latest }: Volume, { forms }: Profile): boolean {
  const isBare = settings.keyFigures.length === 0 && settings.flow.total === '';
  return isBare && !forms.some(({ table }) => latest.tables.has(table));
}

/** Writes what a year says first: for a new one, or one that has waited for its forms, all that they tell; else how they are printed. */
export async function writeYearSettings(
  copy: string,
  ground: NarrativeGround,
  draft: Volume | undefined,
): Promise<void> {
  const { year, profile, printed } = ground;
  const file = `content/${year}/volume.yaml`;
  if (!draft) {
    await writeInto(copy, file, writeVolumeSettings(ground));
    const charts = `content/${year}/charts.yaml`;
    await writeInto(copy, charts, `${nameSchema('charts', charts)}\n[]\n`);
    return;
  }
  const { title, summary } = draft.settings;
  const text = isWaiting(draft, profile)
    ? writeVolumeSettings({ ...ground, said: { title, summary } })
    : followInSettings(await readFile(join(copy, file), 'utf8'), profile, printed);
  await writeInto(copy, file, text);
}
