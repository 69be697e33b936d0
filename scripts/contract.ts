import { parseArgs } from 'node:util';
import { findNearest } from '../src/lib/nearest.ts';
import { CONTRACTS } from '../src/model/tables/list-contracts.ts';
import { CONTRACT_USAGE, formatContract, formatContractJson, formatNoTable } from '../src/views/text/contract-text.ts';

/** Exit codes: printed, no such table, could not run. */
const [PRINTED, UNKNOWN, REFUSED] = [0, 1, 2];

/** The one table that is asked for, if any; undefined where the command line makes no sense. */
function readArguments(): { table: string | undefined; json: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    return positionals.length > 1 ? undefined : { table: positionals[0], json: values.json };
  } catch {
    return undefined;
  }
}

function run(): number {
  const chosen = readArguments();
  if (!chosen) {
    console.error(CONTRACT_USAGE);
    return REFUSED;
  }
  const { table, json } = chosen;
  const contracts = CONTRACTS.filter(({ id }) => table === undefined || id === table);
  if (contracts.length === 0) {
    console.error(formatNoTable(table ?? '', findNearest(table ?? '', CONTRACTS.map(({ id }) => id))));
    return UNKNOWN;
  }
  console.log(json ? formatContractJson(contracts) : formatContract(contracts));
  return PRINTED;
}

process.exitCode = run();
