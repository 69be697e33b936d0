function get(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** The parts of the search page; `src/pages/search.astro` has one of each. */
export const parts = {
  form: get('search') as HTMLFormElement,
  input: get('query') as HTMLInputElement,
  results: get('results'),
  nothing: get('no-results'),
  status: get('status'),
  working: get('working'),
  again: get('again') as HTMLButtonElement,
  simple: get('simple'),
  keys: get('keys'),
  meant: get('meant'),
  filters: get('filters'),
  starting: get('starting'),
  narrow: get('narrow') as HTMLDetailsElement,
  otherYears: get('other-years'),
  more: get('more'),
  browse: get('browse'),
} as const;
