import { describe, expect, it } from 'vitest';
import { CONTRACT_COMMAND } from '../../scripts/contract.ts';
import { since, text } from '../../src/model/tables/column.ts';
import { defineTable } from '../../src/model/tables/table-contract.ts';
import { CONTRACTS } from '../../src/model/tables/list-contracts.ts';
import { formatContract, formatContractJson } from '../../src/views/say/contract-text.ts';
import { runHere } from '../run-here.ts';

interface Printed {
  readonly tables: readonly {
    readonly table: string;
    readonly columns: readonly { readonly name: string; readonly presence: string; readonly since: string | null }[];
  }[];
}

describe('the printed contract', () => {
  it('has every column of every table, for readers and for programs', () => {
    const printed = JSON.parse(formatContractJson(CONTRACTS)) as Printed;
    expect(printed.tables.map(({ table, columns }) => [table, columns.map(({ name }) => name)])).toEqual(
      CONTRACTS.map(({ id, columns }) => [id, Object.keys(columns)]),
    );
    const words = formatContract(CONTRACTS);
    for (const { id, title, columns } of CONTRACTS) {
      expect(words).toContain(`${id}  ${title}`);
      for (const [name, column] of Object.entries(columns)) expect(words).toContain(`  ${name}  ${column.title}：`);
    }
  });

  it('says from which version on a column is there', () => {
    const contract = defineTable('glossary', '名词解释', { id: text('行标识'), origin: since('1.1.0', text('来历')) });
    expect(formatContract([contract])).toContain(
      '  origin  来历：文本（string），自版本 1.1.0 起必有，更早发布的版本可无，可留空',
    );
    expect((JSON.parse(formatContractJson([contract])) as Printed).tables[0]?.columns[1]).toMatchObject({
      presence: 'since',
      since: '1.1.0',
    });
  });
});

describe('npm run contract', () => {
  it('prints, or says that it knows no such table', async () => {
    const { status, stdout } = await runHere(CONTRACT_COMMAND, ['glossary']);
    expect([status, stdout.includes('definition')]).toEqual([0, true]);
    const unknown = await runHere(CONTRACT_COMMAND, ['glosary']);
    expect([unknown.status, unknown.stdout, unknown.stderr.includes('glossary')]).toEqual([1, '', true]);
  });
});
