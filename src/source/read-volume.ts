import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY, recallReading } from '../model/memory.ts';
import { openOutline } from '../model/source-outline.ts';
import type { Profile } from '../model/profile.ts';
import { OUTLINE } from '../model/tables/outline.ts';
import { compareVersions, type Release } from '../model/release.ts';
import type { Schema } from '../model/schema.ts';
import type { Table } from '../model/table.ts';
import type { Register, Volume, VolumeSettings } from '../model/volume.ts';
import { VolumeIndex } from '../model/volume-index.ts';
import type { Unpublished } from './find-unpublished.ts';
import { followProfile } from './profile/follow-profile.ts';
import { readAnswers } from './read-answers.ts';
import { readChapters, readCharts, readSettings } from './read-content.ts';
import { readDecisions } from './read-decisions.ts';
import { readImported } from './read-imported.ts';
import { readFolder } from './read-folder.ts';
import { readRelease, readTables, type ReleaseSurroundings } from './read-release.ts';
import { readLedger } from './read-seal.ts';
import { readOutline, readRegister, readSourceDocument } from './read-seeds.ts';
import { wordSchemas } from './schema/word-schemas.ts';

/** The id of the table that is read from `seeds/` rather than from the classifications. */
const { id: OUTLINE_ID } = OUTLINE;

async function readReleases(
  root: string,
  year: string,
  surroundings: ReleaseSurroundings,
  isRead: (folder: string) => boolean,
  issues: Issue[],
): Promise<Release[]> {
  const names = (await readFolder(root, `data/${year}`, issues)).filter((name) => name.startsWith('v'));
  const folders = names.filter((name) => isRead(`data/${year}/${name}`));
  if (folders.length === 0)
    issues.push({
      rule: 'file-missing',
      place: { file: `data/${year}` },
      found: `data/${year}/v1.0.0/release.yaml`,
      facts: {},
    });
  const releases = await Promise.all(
    folders.map((name) => readRelease(root, `data/${year}/${name}`, surroundings, issues)),
  );
  return releases.flatMap((release) => release ?? []).toSorted((a, b) => compareVersions(b.version, a.version));
}

/** The classifications of a year and the outline of its source, by table id. */
async function readReferences(
  root: string,
  year: string,
  schemas: ReadonlyMap<string, Schema>,
  issues: Issue[],
  memory: Memory,
): Promise<Map<string, Table>> {
  const outline = await readOutline(root, year, schemas, issues, memory);
  const classification = await readTables(root, `data/classification/${year}`, schemas, issues, memory);
  return outline ? classification.set(OUTLINE_ID, outline) : classification;
}

/** What the project knows of tables, whatever the year. */
export interface Known {
  /** By table id. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** By their ids. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Who publishes; blank where that is not known. */
  readonly owner: string;
  /** What is passed over, because only what was released is asked for. */
  readonly unpublished: Unpublished;
}

/** The schemas of a year in the words for a text that is not whole, where its register says so. */
function openWorded(
  year: string,
  schemas: ReadonlyMap<string, Schema>,
  register: Register | undefined,
  issues: Issue[],
  memory: Memory,
): ReadonlyMap<string, Schema> {
  if (register?.completeness !== 'partial') return schemas;
  const word = (own: Issue[]): ReadonlyMap<string, Schema> => wordSchemas(schemas, own);
  return recallReading(memory, `words ${year}`, [wordSchemas, schemas], issues, word);
}

/** The schemas that the tables of a year go by: those of the project, laid out as its profile says. */
function openSchemas(
  year: string,
  schemas: ReadonlyMap<string, Schema>,
  profile: Profile | undefined,
  settings: VolumeSettings | undefined,
  issues: Issue[],
  memory: Memory,
): ReadonlyMap<string, Schema> {
  if (!profile || !settings) return schemas;
  const from = [followProfile, schemas, profile, JSON.stringify(settings.form)];
  const follow = (own: Issue[]): ReadonlyMap<string, Schema> => followProfile(schemas, profile, settings.form, own);
  return recallReading(memory, `forms ${year}`, from, issues, follow);
}

/** Everything of one year, from `data/`, `content/` and `seeds/`; undefined where a part that nothing works without is missing. */
export async function readVolume(
  root: string,
  year: string,
  known: Known,
  issues: Issue[],
  memory = NO_MEMORY,
): Promise<Volume | undefined> {
  const settings = readSettings(root, year, known.profiles, issues);
  const profile = settings && known.profiles.get(settings.form.profile);
  const register = readRegister(root, year, known.owner, issues);
  const laidOut = openSchemas(year, known.schemas, profile, settings, issues, memory);
  const schemas = openWorded(year, laidOut, register, issues, memory);
  const document = readSourceDocument(root, year, register, issues);
  const references = await readReferences(root, year, schemas, issues, memory);
  const ledger = await readLedger(root, year, issues);
  const hidden = known.unpublished.folders;
  const releases = await readReleases(
    root,
    year,
    { schemas, references, memory },
    (folder) => !hidden.has(folder),
    issues,
  );
  const chapters = await readChapters(root, year, issues, memory);
  const charts = readCharts(root, year, issues, memory);
  const imported = readImported(root, year);
  const decisions = readDecisions(root, year, schemas, issues, memory);
  const answers = readAnswers(root, year, issues, memory);
  const [latest] = releases;
  const outline = latest?.references.get(OUTLINE_ID);
  if (!latest || !settings || !register || !outline) return undefined;
  const classification = new Map([...latest.references].filter(([name]) => name !== OUTLINE_ID));
  const index = new VolumeIndex(releases);
  // What lies in the year's folders beside a draft that is passed over is the draft's.
  const now = [...hidden].some((folder) => folder.startsWith(`data/${year}/`)) ? latest.references : references;
  return {
    year,
    settings,
    ...(profile && { profile }),
    register,
    outline: openOutline(outline),
    document,
    classification,
    references: now,
    ledger,
    releases,
    latest,
    index,
    chapters,
    charts,
    ...(imported && { imported }),
    ...(decisions && { decisions }),
    ...(answers && { answers }),
  };
}
