/** A kind of YAML file that has a JSON Schema in `.config/schemas/`. */
export type ShapeName = 'charts' | 'disclosure' | 'profile' | 'register' | 'site' | 'synonyms' | 'volume' | 'wording';

const START = '# yaml-language-server: $schema=';

/**
 * The first line of a YAML file: where its JSON Schema lies, from the file itself, as editors with YAML's language server
 * read it, without a line end.
 * @param file path of the file in the project, as `content/2024/volume.yaml`
 */
export function nameSchema(shape: ShapeName, file: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `${START}${up}.config/schemas/${shape}.json`;
}
