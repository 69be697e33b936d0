/** What the server takes from negotiator 1; the types that there are belong to version 0, and do not know what is preferred. */
declare module 'negotiator' {
  class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> });
    /** Codings of a list that the reader takes, the best first; among equals in the order that is preferred. */
    encodings<Coding extends string>(available: readonly Coding[], options: { readonly preferred: readonly Coding[] }): Coding[];
  }
  export { Negotiator as default };
}
