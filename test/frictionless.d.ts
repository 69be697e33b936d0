/** The little of datapackage-js that the tests use; the package brings no types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly tabular: boolean;
    /** Rows cast to their types; rejects at the first that cannot be. */
    read(options: { readonly keyed: true }): Promise<Record<string, unknown>[]>;
    /** Rejects where a foreign key finds nothing. */
    checkRelations(): Promise<boolean>;
  }
  export interface OpenedPackage {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  export const Package: { load(file: string): Promise<OpenedPackage> };
}
