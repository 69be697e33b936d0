const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** True for names that are safe as file, address, anchor and identifier on every system: `[a-z0-9-]`, not reserved, at most 64 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 64 && SLUG.test(text) && !RESERVED.test(text);
}
