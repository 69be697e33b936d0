import { z } from 'zod';
import type { Disclosure } from '../../model/disclosure.ts';

const words = z.array(z.string().min(1)).default([]);
const some = z.array(z.string().min(1)).min(1);
const cell = z
  .string()
  .regex(/^[a-z0-9-]+:[a-z0-9-]+$/)
  .optional();
const need = z.strictObject({ name: z.string().min(1), words: some, units: words, when: cell });

/** What is asked of a disclosure, as `data/profiles/disclosure.yaml` writes it. */
export const disclosureShape: z.ZodType<Disclosure> = z.strictObject({
  days: z.number().int().positive(),
  formBasis: some,
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
        name: z.string().min(1),
        group: z.enum(['frame', 'overview', 'text', 'terms']),
        basis: some,
        section: words,
        needs: z.array(need).default([]),
        none: words,
        cell,
      }),
    )
    .min(1),
});
