import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };
import { FLOOR } from '../../.config/floor.ts';

/** A thing of the language, the styles or the browser that the floor may lack. */
export interface Hit {
  /** How it is known, such as `:has()`, `Map.groupBy`, `margin-block`. */
  readonly feature: string;
  /** What is there: a few characters around it. */
  readonly found: string;
}

const numberOf = (version: string): number => Number.parseFloat(version.replace('≤', ''));

function hasIt(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, prefix, alternative_name: other, flags } = statement;
  if (typeof added !== 'string' || prefix !== undefined || other !== undefined || flags !== undefined) return false;
  return numberOf(added) <= numberOf(version) && (typeof removed !== 'string' || numberOf(removed) > numberOf(version));
}

/** Whether every browser of the floor has a feature. */
export function isSupported({ support }: CompatStatement): boolean {
  return FLOOR.every(({ browser, version }) =>
    [support[browser] ?? []].flat().some((statement) => hasIt(statement, version)),
  );
}

/** A feature with those below it; the data keeps what browsers have of it beside them. */
export interface Feature {
  readonly compat: CompatStatement | undefined;
  readonly members: Readonly<Record<string, Identifier>>;
}

/** A feature of the data, opened. */
export function openFeature(feature: Identifier): Feature {
  const { __compat: compat, ...members } = feature as { readonly __compat?: CompatStatement } & Readonly<
    Record<string, Identifier>
  >;
  return { compat, members };
}

/** What lies below a part of the data, by its name; throws where the data has no such part. */
export function getPart(kind: 'api' | 'css' | 'javascript', name?: string): Readonly<Record<string, Identifier>> {
  const part = name === undefined ? bcd[kind] : openFeature(bcd[kind]).members[name];
  if (!part) throw new Error(`@mdn/browser-compat-data has no ${kind}.${name ?? ''}`);
  return openFeature(part).members;
}

/** Whether the floor lacks what a path of the data names; what the data does not know is not lacking. */
export function isLacking(feature: Identifier | undefined): boolean {
  const compat = feature && openFeature(feature).compat;
  return compat !== undefined && !isSupported(compat);
}
