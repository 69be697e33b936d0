import { z } from 'zod';
import type { Department, DepartmentDisclosure } from '../model/department.ts';

const FILE = z.object({
  name: z.string(),
  mediaType: z.string(),
  address: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});
const VERSION = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  status: z.string().optional(),
  files: z.array(FILE),
});
const INDEX = z.object({
  title: z.string(),
  titleEn: z.string(),
  files: z.array(FILE),
  years: z.array(
    z.object({ year: z.string().regex(/^\d{4}$/), title: z.string(), latest: z.string(), versions: z.array(VERSION) }),
  ),
});
const PROVENANCE = z.object({ base: z.string() });
const TERMS = z.object({
  years: z.array(z.string()),
  parts: z.array(z.tuple([z.string(), z.string()])),
  traditional: z.string(),
  synonyms: z.array(z.tuple([z.array(z.string()), z.array(z.string())])),
  common: z.array(z.string()).default([]),
});
const ENTRY = z.union([
  z.tuple([z.string()]),
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string()]),
]);
const LEXICON = z.object({
  entries: z.array(ENTRY),
  common: z.array(z.tuple([z.string(), z.number()])),
  rare: z.record(z.string(), z.string()),
});
const INDEX_ENTRY = z.object({ version: z.string() });

const COUNT = z.number().int().nonnegative();
const DAY = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/);
const DISCLOSURE = z.object({
  year: z.string().regex(/^\d{4}$/),
  profile: z.object({ title: z.string() }).nullable(),
  counts: z.object({ there: COUNT, thin: COUNT, missing: COUNT, none: COUNT, unstated: COUNT }),
  dates: z.object({ approved: DAY, due: DAY, published: DAY }),
});

function parseJson<Shape extends z.ZodType>(text: string, shape: Shape): z.infer<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** `/data/index.json` of a built site → what a city has to know of it, or undefined where the text is none. */
export function parseSiteIndex(text: string): Pick<Department, 'title' | 'titleEn' | 'years' | 'files'> | undefined {
  const index = parseJson(text, INDEX);
  if (!index) return undefined;
  const archives = index.years.flatMap(({ latest, versions }) =>
    versions
      .filter(({ version }) => latest === `v${version}`)
      .flatMap(({ files }) => files.filter(({ name }) => name.endsWith('.zip'))),
  );
  const files = [...index.files, ...archives].map(({ address, mediaType, bytes, sha256 }) => ({
    address,
    mediaType,
    bytes,
    sha256,
  }));
  return {
    title: index.title,
    titleEn: index.titleEn,
    years: index.years.map(({ year, title, latest }) => ({ year, title, latest })),
    files,
  };
}

/** `/<year>/disclosure.json` of a built site; undefined where the text is none. */
export function parseSiteDisclosure(text: string): DepartmentDisclosure | undefined {
  const found = parseJson(text, DISCLOSURE);
  return found && { ...found, profile: found.profile?.title ?? '' };
}

/** The versions that a site has released, from its `/data/index.json`; none where the text is none. */
export function parseReleased(text: string): { readonly year: string; readonly version: string }[] {
  const { years } = parseJson(text, INDEX) ?? { years: [] };
  return years.flatMap(({ year, versions }) =>
    versions.filter(({ status }) => status === 'released').map(({ version }) => ({ year, version })),
  );
}

/** The base that a site was built for, from its `/data/provenance.json`; undefined where the text is none. */
export function parseSiteBase(text: string): string | undefined {
  return parseJson(text, PROVENANCE)?.base;
}

/** `/search/terms.json` of a built site; undefined where the text is none. */
export function parseSearchTerms(text: string): z.infer<typeof TERMS> | undefined {
  return parseJson(text, TERMS);
}

/** `/search/lexicon.json` of a built site; undefined where the text is none. */
export function parseSearchLexicon(text: string): z.infer<typeof LEXICON> | undefined {
  return parseJson(text, LEXICON);
}

/** The version of the program that made an index, from its `pagefind-entry.json`; undefined where the text is none. */
export function parseIndexVersion(text: string): string | undefined {
  return parseJson(text, INDEX_ENTRY)?.version;
}
