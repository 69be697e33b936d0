import { z } from 'zod';
import type { Profile, ProfileForm, ProfileRow } from '../../model/profile.ts';
import { NUMBERED } from '../../model/schema.ts';

const words = z.array(z.string().min(1)).default([]);
const blank = z.string().default('');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const columnShape = z.strictObject({ value: id, label: z.string().min(1), labelEn: blank, also: words });

const rowShape = z
  .strictObject({
    name: z.string().min(1),
    also: words,
    id: id.optional(),
    side: blank,
    under: blank,
    cells: z.record(id, id).default({}),
    values: z.record(z.string(), z.string()).default({}),
  })
  .refine((row) => (row.id === undefined) !== (Object.keys(row.cells).length === 0), '写 id 或 cells，二者写一个');

function openRow({ id: own, cells, ...row }: z.infer<typeof rowShape>): ProfileRow {
  return { ...row, cells: new Map(own === undefined ? Object.entries(cells) : [['', own]]) };
}

const formShape = z.strictObject({
  table: id,
  number: z.string().regex(/^\d{2}$/),
  title: z.string().min(1),
  also: words,
  codes: z.enum(['', 'functional', 'economic']).default(''),
  classes: blank,
  columns: z.array(columnShape).default([]),
  rows: z.array(rowShape.transform(openRow)).min(1),
  sums: z.array(z.strictObject({ total: id, parts: z.array(z.string().regex(/^-?[a-z0-9-]+$/)).min(1) })).default([]),
  numbered: z.array(z.enum(NUMBERED)).default([]),
  instead: blank,
  note: blank,
  empty: blank,
}) satisfies z.ZodType<ProfileForm>;

const identityShape = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9{}-]+$/),
    kind: z.string().min(1),
    title: z.string().min(1),
    left: z.string().min(1),
    right: blank,
    sum: blank,
    detail: z.boolean().default(false),
  })
  .refine(({ right, sum }) => (right === '') !== (sum === ''), '写 right 或 sum，二者写一个');

const item = { label: z.string().min(1), of: z.string().min(1), chapter: blank };

const chapterShape = z.strictObject({
  slug: id,
  form: id,
  title: z.string().min(1),
  summary: z.string().min(1),
  keyFigure: blank,
  keyFigureLabel: blank,
  words,
});

const sectionShape = z.strictObject({ slug: id, title: z.string().min(1), also: words, summary: z.string().min(1) });

/** A profile as `data/profiles/<id>.yaml` writes it. */
export const profileShape: z.ZodType<Profile> = z.strictObject({
  id,
  title: z.string().min(1),
  basis: words,
  from: z.number().int(),
  parts: z.array(z.strictObject({ title: z.string().min(1), also: words })).min(1),
  formsPart: z.number().int().min(1),
  classes: z
    .array(z.strictObject({ code: z.string().regex(/^\d{3}$/), name: z.string().min(1), former: words }))
    .default([]),
  forms: z.array(formShape).min(1),
  identities: z.array(identityShape).default([]),
  chapters: z.array(chapterShape).default([]),
  sections: z.array(sectionShape).default([]),
  keyFigures: z.array(z.strictObject({ ...item, sentence: blank })).default([]),
  flow: z.strictObject({
    total: z.string(),
    in: z.array(z.strictObject(item)),
    out: z.array(z.strictObject(item)),
    left: z.array(z.strictObject(item)),
  }),
});

/** `profile` and `forms` of `volume.yaml`. */
export const formSettingsShape = {
  profile: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  forms: z
    .array(z.strictObject({ table: id, number: z.string().regex(/^\d{2}$/), title: z.string().min(1) }))
    .default([]),
};
