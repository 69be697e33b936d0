import bcd, { type CompatStatement, type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };
import { FLOOR } from '../../.config/floor.mjs';

/** What browsers have, as MDN keeps it. */
export const DATA = bcd;

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
  return FLOOR.every(({ browser, version }) => [support[browser] ?? []].flat().some((statement) => hasIt(statement, version)));
}

/** Whether the floor lacks what a path of the data names; what the data does not know is not lacking. */
export function isLacking(feature: Identifier | undefined): boolean {
  return feature?.__compat !== undefined && !isSupported(feature.__compat);
}
