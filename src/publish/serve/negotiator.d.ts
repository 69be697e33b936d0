/** What the server takes from negotiator 1; the types that there are belong to version 0 and do not know `preferred`. */
declare module 'negotiator' {
  type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;
  class Negotiator {
    constructor(request: { readonly headers: Headers });
    /** Codings of a list that the reader takes, the best first; among equals in the order that is preferred. */
    encodings<Name extends string>(
      available: readonly Name[],
      options: { readonly preferred: readonly Name[] },
    ): Name[];
  }
  export { Negotiator as default };
}
