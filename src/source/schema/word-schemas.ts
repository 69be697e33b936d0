import type { Issue } from '../../model/issue.ts';
import type { Schema } from '../../model/schema.ts';
import { parseSchema, projectSchemaShape } from './parse-schema.ts';

/**
 * What schemas call an amount that is not there, and what they call it where the text at hand is not whole: then nobody
 * can tell whether it was published. The code of the state (`not-disclosed`) stays.
 */
const WORDS = [
  ['未公开', '所据文本未载'],
  ['Not disclosed', 'Not in the text at hand'],
  ['not disclosed', 'not in the text at hand'],
] as const;

/** The schemas of a year whose register says that its text is incomplete: the same tables in other words. */
export function wordSchemas(schemas: ReadonlyMap<string, Schema>, issues: Issue[]): Map<string, Schema> {
  return new Map(
    [...schemas].flatMap(([name, schema]) => {
      const text = WORDS.reduce((said, [from, to]) => said.replaceAll(from, to), schema.text);
      const worded = text === schema.text ? schema : parseSchema(text, projectSchemaShape, schema.file, issues);
      return worded ? [[name, worded] as const] : [];
    }),
  );
}
