const SINGLE = ['href', 'src', 'action', 'formaction', 'poster', 'cite', 'xlink:href', 'longdesc', 'manifest'];
const SEVERAL = ['srcset', 'imagesrcset'];

/** Every address that an element of a page leads to or loads, as it stands there. */
export function listAddresses(tag: string, attributes: ReadonlyMap<string, string>): string[] {
  const named = (names: readonly string[]): string[] => names.flatMap((name) => attributes.get(name) ?? []);
  const lists = named(SEVERAL).flatMap((value) => value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
  const refresh =
    tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh'
      ? [attributes.get('content')?.replace(/^[^=]*=/, '') ?? '']
      : [];
  return [...named(tag === 'object' ? [...SINGLE, 'data'] : SINGLE), ...lists, ...refresh];
}
