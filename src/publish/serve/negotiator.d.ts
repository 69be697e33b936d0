/** What the server takes from negotiator 1, whose own types are of version 0 and do not know what is preferred. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> });
    /** Codings of a list that the reader takes, the best first; among equals in the order that is preferred. */
    encodings<Coding extends string>(available: readonly Coding[], options: { readonly preferred: readonly Coding[] }): Coding[];
  }
}
