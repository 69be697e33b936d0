import { findNearest } from '../../lib/nearest.ts';
import { type Field, findField, isNumeric, type Schema } from '../../model/schema.ts';
import type { Column } from '../../model/tables/column.ts';
import type { TableContract } from '../../model/tables/table-contract.ts';
import { findContract } from '../../model/tables/list-contracts.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { findRenamed } from '../find-renamed.ts';

/** What a schema does not hold of its contract. */
export interface ContractFault {
  readonly rule:
    | 'contract-renamed'
    | 'contract-column'
    | 'contract-type'
    | 'contract-content'
    | 'contract-required'
    | 'contract-code';
  readonly column: string;
  /** The field of the schema that the fault stands at; undefined where it is of all fields. */
  readonly field?: string;
  readonly found: string;
  readonly expected: string;
}

/** Types whose values can be read as those of another. */
const NARROWER: Readonly<Record<string, readonly string[]>> = { number: ['integer'] };

function describe({ type, filled }: Column): string {
  return `${type}${filled ? '，必填' : ''}`;
}

/** Whether a schema may go without a column: always, or because it was sealed before there was one. */
function isFree({ presence }: Column, sealed: boolean): boolean {
  return presence === 'optional' || (presence !== 'always' && sealed);
}

function judgeAbsent(
  name: string,
  column: Column,
  schema: Schema,
  renamed: string | undefined,
  sealed: boolean,
): ContractFault[] {
  if (renamed !== undefined)
    return [{ rule: 'contract-renamed', column: name, field: renamed, found: renamed, expected: describe(column) }];
  if (isFree(column, sealed)) return [];
  const [nearest = ''] = findNearest(
    name,
    schema.fields.map((field) => field.name),
    1,
  );
  return [{ rule: 'contract-column', column: name, found: nearest, expected: describe(column) }];
}

function listCodes({ categories, constraints }: Field): readonly string[] {
  return constraints.enum ?? categories.map(({ value }) => value);
}

/** What is other than it must be in a column that is there; the first fault stands for all. */
function judgePresent(name: string, column: Column, field: Field): ContractFault[] {
  const at = { column: name, field: name };
  if (field.type !== column.type && !NARROWER[column.type]?.includes(field.type))
    return [{ ...at, rule: 'contract-type', found: field.type, expected: column.type }];
  if (column.content !== undefined && field.content !== column.content)
    return [{ ...at, rule: 'contract-content', found: field.content ?? '', expected: column.content }];
  if (column.filled && !field.constraints.required)
    return [{ ...at, rule: 'contract-required', found: 'false', expected: 'true' }];
  const codes = listCodes(field);
  const missing = codes.length === 0 ? undefined : column.codes.find((code) => !codes.includes(code));
  return missing === undefined ? [] : [{ ...at, rule: 'contract-code', found: codes.join('、'), expected: missing }];
}

function canBeDerived({ fields }: Schema): boolean {
  const basis = fields.find(({ name }) => name === SHARED.basis);
  return basis !== undefined && listCodes(basis).includes('derived');
}

/** Of a table that the engine does not know: what says how a value is known needs its other half. */
function judgeProof(schema: Schema): ContractFault[] {
  const value = findField(schema, schema.valueField ?? '');
  if (!value || !isNumeric(value)) return [];
  const lost = canBeDerived(schema) ? SHARED.formula : SHARED.basis;
  const other = lost === SHARED.formula ? SHARED.basis : SHARED.formula;
  if (!findField(schema, other) || findField(schema, lost)) return [];
  const [nearest = ''] = findNearest(
    lost,
    schema.fields.map(({ name }) => name),
    1,
  );
  return [
    {
      rule: 'contract-column',
      column: lost,
      found: nearest,
      expected: lost === SHARED.basis ? 'string，必填' : 'string',
    },
  ];
}

/** What a schema does not hold of a contract, column by column in the contract's order. */
export function judgeColumns(contract: TableContract, schema: Schema, sealed: boolean): ContractFault[] {
  const renamed = findRenamed(contract, schema);
  return Object.entries(contract.columns).flatMap(([name, column]) => {
    const field = findField(schema, name);
    return field ? judgePresent(name, column, field) : judgeAbsent(name, column, schema, renamed.get(name), sealed);
  });
}

/**
 * What a schema does not hold of the contract of its table; nothing where it holds it.
 * @param sealed for the schema of a released version, which may lack columns that came later
 */
export function judgeContract(schema: Schema, sealed: boolean): ContractFault[] {
  const contract = findContract(schema);
  return contract ? judgeColumns(contract, schema, sealed) : judgeProof(schema);
}
