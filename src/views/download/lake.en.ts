/** How many there are. */
interface LakeCounts {
  readonly departments: number;
  readonly years: number;
}

/** The same README in English, paragraph by paragraph; it leans on the queries above it. */
export function listLakeParagraphsInEnglish({ departments, years }: LakeCounts): string[] {
  return [
    '# Final accounts of several departments',
    `${departments} departments, ${years} years, each in its latest version.`,
    '## What is here',
    '- `accounts/department=<id>/year=<year>/accounts.parquet`: one number a row. ' +
      'DuckDB, Spark and Trino read `accounts/` as one table; ' +
      'the columns `department` and `year` come from the names of the folders and are not in the files.\n' +
      '- `departments.csv`: id, title and years of each department, ' +
      'and the digest of its list of files (`/data/index.json` of its site).\n' +
      '- `SHA256SUMS`: SHA-256 digests of these files.',
    '## Columns',
    'As in `/data/all-years.csv` of each site. `value` is `DECIMAL(38, 15)` in every file, exact; ' +
      '`printed` is the number as its source prints it. ' +
      'A blank with basis `not-disclosed` was not disclosed and is not zero; ' +
      'with basis `blank` the official form prints nothing.',
    '## Queries',
    'The queries above run in this folder. ' +
      'Money that one department passes to another stands on both sides and is added up twice; ' +
      'look at `unit`, `basis` and `dimensions` first.',
    'Spark: `spark.read.parquet("accounts")`. ' +
      "Trino: an external table with `partitioned_by = ARRAY['department', 'year']`, then synchronise its partitions.",
  ];
}
