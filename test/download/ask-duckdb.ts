import { DuckDBInstance } from '@duckdb/node-api';

/** One for all questions of a worker: to start it costs seven times as much as to ask it. Nobody writes into it. */
let started: Promise<DuckDBInstance> | undefined;

/** Asks DuckDB; every value comes back as text, null for no value. */
export async function askDuckdb(query: string): Promise<(string | null)[][]> {
  started ??= DuckDBInstance.create();
  const connection = await (await started).connect();
  const rows = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  return rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'string' ? value : String(value as { toString: () => string }),
    ),
  );
}

/** A file's name inside a query. */
export function quoteFile(file: string): string {
  return `'${file.replaceAll("'", "''")}'`;
}

/** A Parquet file: names and types of its columns, and its rows as text. */
export async function readParquet(file: string): Promise<{
  readonly types: readonly (readonly [name: string, type: string])[];
  readonly rows: readonly (readonly (string | null)[])[];
}> {
  const described = await askDuckdb(`describe from ${quoteFile(file)}`);
  const rows = await askDuckdb(`select columns(*)::varchar from ${quoteFile(file)}`);
  return { types: described.map(([name, type]) => [name ?? '', type ?? '']), rows };
}
