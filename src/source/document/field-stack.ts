/** A field: its instruction, and what it shows. */
interface OpenField {
  code: string;
  /** Texts before its result that are no instruction of its own. */
  eaten: string;
  phase: 'code' | 'result';
  hasResult: boolean;
  readonly box: string | undefined;
}

/** Fields that print nothing. */
const SILENT = new Set([
  'XE',
  'TC',
  'TA',
  'RD',
  'SET',
  'ASK',
  'PRIVATE',
  'ADVANCE',
  'HYPERLINK',
  'NEXT',
  'NEXTIF',
  'SKIPIF',
  'BIDIOUTLINE',
]);

function nameField(code: string): string {
  return /^\s*([A-Za-z]+|=)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** The fields that are open at a place of a document: of each only its result is text. */
export class FieldStack {
  readonly #fields: OpenField[] = [];

  /** @param box what a box of a form prints that the field is */
  begin(box?: string): void {
    this.#fields.push({ code: '', eaten: '', phase: 'code', hasResult: false, box });
  }

  separate(): void {
    const field = this.#fields.at(-1);
    if (field) field.phase = 'result';
  }

  /** Takes a part of an instruction. */
  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.code += text;
  }

  /** Whether a field of a name is open. */
  isWithin(name: string): boolean {
    return this.#fields.some(({ code }) => nameField(code) === name);
  }

  /** Whether a text is a part of the instruction of the field that was opened last. */
  instructs(): boolean {
    return this.#fields.at(-1)?.phase === 'code';
  }

  /** Whether a text is printed; one among the instructions of a field is not. */
  shows(text: string): boolean {
    const hiding = this.#fields.find(({ phase }) => phase === 'code');
    if (hiding) hiding.eaten += text;
    else for (const field of this.#fields) field.hasResult = true;
    return !hiding;
  }

  /**
   * Closes the field that was opened last.
   * @returns what it prints without a result, and the instruction of one that would print something but has no result
   */
  end(): { readonly box?: string; readonly missing?: string } {
    const field = this.#fields.pop();
    if (!field || field.hasResult) return {};
    if (field.box !== undefined) return { box: field.box };
    const code = field.code.trim();
    return code === '' || field.phase === 'result' || SILENT.has(nameField(code)) ? {} : { missing: code };
  }

  /** Texts that nobody sees because a field is not closed. */
  listUnclosed(): string[] {
    const hiding = this.#fields.filter(({ phase }) => phase === 'code');
    return hiding.map(({ code, eaten }) => `${code.trim()} ${eaten}`.trim());
  }
}
