import type { Surroundings } from '../../src/model/command.ts';
import { LAKE } from '../../src/publish/check-out.ts';
import { makeCity } from '../../src/publish/city/make-city.ts';
import { openMembers } from '../../src/publish/city/open-member.ts';
import { parseCity } from '../../src/publish/city/parse-city.ts';
import { writeLake } from '../../src/publish/city/write-lake.ts';
import { writeLakeRecipe } from '../../src/views/download/lake-readme.ts';
import { tellIssues, tellOutcome } from '../tell-outcome.ts';

const UNDONE = '没有写出';

/** Writes the figures of built sites, each named `id=folder`, as one table of Parquet files. */
export async function runLake(pairs: readonly string[], out: string, around: Surroundings): Promise<number> {
  const city = parseCity(pairs, out);
  if ('rule' in city) return tellIssues([city], UNDONE, around);
  const outcome = await makeCity(around, city, LAKE, async (folder, issues) => {
    const { departments, key } = await writeLake(folder, openMembers(city.members, issues), issues);
    const { compare, sum } = writeLakeRecipe(out, key);
    const years = departments.reduce((count, department) => count + department.years.length, 0);
    return [`${departments.length}个部门，共${years}个年度`, compare, ...(sum === '' ? [] : [sum])];
  });
  const caution = `各部门之间划转的钱会重复相加，见 ${out}/README.md。`;
  const say = ([counted = '', ...queries]: readonly string[]): string => {
    return [`已写出 ${out}：${counted}。用 DuckDB 查询，如：`, ...queries, caution].join('\n\n');
  };
  return tellOutcome(outcome, say, UNDONE, around);
}
