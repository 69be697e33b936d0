import { DuckDBInstance } from '@duckdb/node-api';

/** Asks DuckDB; every value comes back as text, null for no value. */
export async function askDuckdb(query: string): Promise<(string | null)[][]> {
  const connection = await (await DuckDBInstance.create()).connect();
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
