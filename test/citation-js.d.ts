/** The little of citation-js that the tests use; the package brings no types. */
declare module '@citation-js/core' {
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
    readonly version?: string;
    readonly publisher?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
  }
  export class Cite {
    readonly data: readonly CslItem[];
    constructor(input: string, options?: { readonly forceType?: string });
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-software-formats';
