import { CFB } from '@e965/xlsx';

const compounds = CFB as {
  utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Uint8Array): void };
  write(file: unknown, options: { readonly type: 'buffer' }): Uint8Array;
};

/** A compound document with streams of these names that say nothing. */
export function makeCompound(...names: readonly string[]): Uint8Array {
  const file = compounds.utils.cfb_new();
  for (const name of names) compounds.utils.cfb_add(file, `/${name}`, new Uint8Array(Buffer.from('nothing')));
  return new Uint8Array(compounds.write(file, { type: 'buffer' }));
}
