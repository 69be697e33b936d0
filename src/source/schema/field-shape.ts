import { z } from 'zod';
import { FIELD_TYPES } from '../../model/schema.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const length = z.number().int().min(0).optional();

const constraintsShape = z.object({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  pattern: z.string().optional(),
  enum: z.array(scalar).min(1).optional(),
  minimum: scalar.optional(),
  maximum: scalar.optional(),
  exclusiveMinimum: scalar.optional(),
  exclusiveMaximum: scalar.optional(),
  minLength: length,
  maxLength: length,
  jsonSchema: z.unknown().optional(),
});

/** Members that say nothing of right or wrong, and mean something else to others. */
export const note = z.string().optional().catch(undefined);

const code = z.union([z.string(), z.number()]);
const categoryShape = z.union([
  code.transform((value) => ({ value, label: String(value), labelEn: '' })),
  z
    .object({ value: code, label: z.string().optional(), labelEn: z.string().default('').catch('') })
    .transform(({ value, label, labelEn }) => ({ value, label: label ?? String(value), labelEn })),
]);
const projectCategoryShape = z.object({ value: z.string(), label: z.string(), labelEn: z.string().min(1) });

/** Texts that stand for a blank, each by itself or with a label. */
export const missingValuesShape = z.array(
  z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]),
);

/** A field of any Table Schema. What a member may hold beside its type is judged where the field is opened. */
export const fieldShape = z.object({
  name: z.string().min(1),
  type: z.enum(FIELD_TYPES).default('string'),
  title: note,
  titleEn: z.string().default('').catch(''),
  description: note,
  descriptionEn: note,
  format: z.string().optional(),
  content: note,
  decimalPlaces: z.number().int().min(0).max(20).optional(),
  decimalChar: z.string().optional(),
  groupChar: z.string().optional(),
  bareNumber: z.boolean().optional(),
  trueValues: z.array(z.string()).min(1).optional(),
  falseValues: z.array(z.string()).min(1).optional(),
  itemType: z.unknown().optional(),
  delimiter: z.unknown().optional(),
  unit: note,
  unitField: note,
  categories: z.array(categoryShape).optional(),
  categoriesOrdered: z.boolean().optional(),
  missingValues: missingValuesShape.optional(),
  constraints: constraintsShape.default({ required: false, unique: false }),
});

/** A field of this project: with titles and meanings in both languages. */
export const projectFieldShape = fieldShape.extend({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  description: z.string().min(1),
  descriptionEn: z.string().min(1),
  unit: z.string().optional(),
  unitField: z.string().optional(),
  categories: z.array(projectCategoryShape).optional(),
});

export type RawField = z.infer<typeof fieldShape>;
