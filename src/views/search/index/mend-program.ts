const SWALLOWED = ['"load_index_chunk")).catch(()=>{});', '"load_filter_chunk")).catch(()=>{});'];

/**
 * Pagefind's script with one thing mended: where a file of the index does not come, it goes on as if no page had
 * those words, and readers are told that
 * nothing was found. Now the search fails, and the page says so or finds another way.
 * Throws where the script is not that of version 1.6.
 */
export function mendProgram(script: string): string {
  return SWALLOWED.reduce((text, part) => {
    const [before = '', after, ...others] = text.split(part);
    if (after === undefined || others.length > 0) throw new Error(`Pagefind’s script has no one place with ${part}`);
    return `${before}${part.replace('.catch(()=>{})', '')}${after}`;
  }, script);
}
