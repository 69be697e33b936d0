import type { Surroundings } from '../../src/model/command.ts';
import { CITY } from '../../src/publish/check-out.ts';
import { makeCity } from '../../src/publish/city/make-city.ts';
import { parseCity } from '../../src/publish/city/parse-city.ts';
import { writeCity } from '../../src/publish/city/write-city.ts';
import { tellIssues, tellOutcome } from '../tell-outcome.ts';

const UNDONE = '没有写出';

/** Joins built sites, each named `id=folder`, into one. */
export async function runJoin(pairs: readonly string[], out: string, around: Surroundings): Promise<number> {
  const city = parseCity(pairs, out);
  if ('rule' in city) return tellIssues([city], UNDONE, around);
  const outcome = await makeCity(around, city, CITY, async (folder, issues) => {
    const { departments, files } = await writeCity(folder, city.members, issues);
    return [
      `${departments.length}个部门的网站，${files} 个文件与各部门清单里的摘要逐个相符，压缩文件和服务器规则是新做的`,
    ];
  });
  const next = `放到服务器的根目录即可；用 DuckDB 查询全部数值，见 ${out}/data/lake/README.md`;
  return tellOutcome(outcome, (written) => `已写出 ${out}：${written.join('')}。${next}。`, UNDONE, around);
}
