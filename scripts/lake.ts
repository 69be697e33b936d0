import { homedir } from 'node:os';
import { LAKE } from '../src/publish/check-out.ts';
import { makeCity } from '../src/publish/city/make-city.ts';
import { openMembers } from '../src/publish/city/open-member.ts';
import { type City, parseCity } from '../src/publish/city/parse-city.ts';
import { writeLake } from '../src/publish/city/write-lake.ts';
import { writeLakeRecipe } from '../src/views/text/lake-readme.ts';
import { runOrder } from './run-order.ts';

await runOrder<City>({
  parse: (words) => parseCity(words, 'lake-usage'),
  run: (root, city) => makeCity({ root, home: homedir(), tell: console.error }, city, LAKE, async (folder, issues) => {
    const { departments, key } = await writeLake(folder, openMembers(city.members, issues), issues);
    const { compare, sum } = writeLakeRecipe(city.out, key);
    return [`${departments.length}个部门，共${departments.reduce((count, { years }) => count + years.length, 0)}个年度`, compare, ...(sum === '' ? [] : [sum])];
  }),
  done: ({ out }, [counted = '', ...queries]) => `已写出 ${out}：${counted}。用 DuckDB 查询，如：\n\n${queries.join('\n\n')}\n\n各部门之间划转的钱会重复相加，见 ${out}/README.md。`,
  undone: '没有写出',
});
