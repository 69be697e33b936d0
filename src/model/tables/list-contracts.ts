import type { Schema } from '../schema.ts';
import { ANNEX_FORMS } from './annex-forms.ts';
import { ANSWERS } from './answers.ts';
import { BUDGETS } from './budgets.ts';
import { CHANGES } from './changes.ts';
import { DECISIONS } from './decisions.ts';
import { ECONOMIC, FUNCTIONAL } from './classifications.ts';
import { COMPARATIVES } from './comparatives.ts';
import { COMPLETION } from './completion.ts';
import type { TableContract } from './table-contract.ts';
import { CROSSWALK } from './crosswalk.ts';
import { EXPLANATIONS } from './explanations.ts';
import { GLOSSARY } from './glossary.ts';
import { GOALS } from './goals.ts';
import { IDENTITIES } from './identities.ts';
import { INCONSISTENCIES } from './inconsistencies.ts';
import { INDICATOR_ITEMS } from './indicator-items.ts';
import { INDICATORS } from './indicators.ts';
import { ITEMS } from './items.ts';
import { ORGANISATIONS, PROGRAMMES } from './names.ts';
import { OUTLINE } from './outline.ts';
import { PROJECT_ALLOCATIONS } from './project-allocations.ts';
import { PROJECT_BUDGETS } from './project-budgets.ts';
import { PROJECT_COMPLETION } from './project-completion.ts';
import { PROJECTS } from './projects.ts';
import { SHARES } from './shares.ts';

/** Every table that the engine knows. To know another: a file beside this one, and its line here. */
export const CONTRACTS: readonly TableContract[] = [
  ...ANNEX_FORMS,
  SHARES,
  CHANGES,
  COMPARATIVES,
  BUDGETS,
  COMPLETION,
  ITEMS,
  PROJECTS,
  PROJECT_BUDGETS,
  PROJECT_COMPLETION,
  PROJECT_ALLOCATIONS,
  GOALS,
  INDICATORS,
  INDICATOR_ITEMS,
  ORGANISATIONS,
  PROGRAMMES,
  GLOSSARY,
  OUTLINE,
  FUNCTIONAL,
  ECONOMIC,
  CROSSWALK,
  IDENTITIES,
  INCONSISTENCIES,
  EXPLANATIONS,
  DECISIONS,
  ANSWERS,
];

/**
 * The contract of a table, or undefined where the engine does not know it: by its name, else by its title where the
 * contract is one that tables of another name may hold.
 */
export function findContract({ name, title }: Pick<Schema, 'name' | 'title'>): TableContract | undefined {
  const titled = (contract: TableContract): boolean => contract.byTitle && contract.title === title;
  return CONTRACTS.find(({ id }) => id === name) ?? CONTRACTS.find(titled);
}

/** Whether a schema is that of the known table. */
export function isKnownAs({ id }: Pick<TableContract, 'id'>, schema: Pick<Schema, 'name' | 'title'>): boolean {
  return findContract(schema)?.id === id;
}
