import { findNearest } from '../../src/lib/nearest.ts';
import { DONE, FAULTS, type Surroundings } from '../../src/model/command.ts';
import { CONTRACTS } from '../../src/model/tables/list-contracts.ts';
import { formatContract, formatContractJson, formatNoTable } from '../../src/views/say/contract-text.ts';

/** What is to be printed: the contract of one table or of all. */
interface ContractOrder {
  readonly table: string | undefined;
  readonly json: boolean;
}

/** Prints the contract with the data. */
export function runContract({ table, json }: ContractOrder, { say, tell }: Surroundings): Promise<number> {
  const contracts = CONTRACTS.filter(({ id }) => table === undefined || id === table);
  if (contracts.length === 0) {
    tell(
      formatNoTable(
        table ?? '',
        findNearest(
          table ?? '',
          CONTRACTS.map(({ id }) => id),
        ),
      ),
    );
    return Promise.resolve(FAULTS);
  }
  say(json ? formatContractJson(contracts) : formatContract(contracts));
  return Promise.resolve(DONE);
}
