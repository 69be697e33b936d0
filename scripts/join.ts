import { homedir } from 'node:os';
import { CITY } from '../src/publish/check-out.ts';
import { makeCity } from '../src/publish/city/make-city.ts';
import { type City, parseCity } from '../src/publish/city/parse-city.ts';
import { writeCity } from '../src/publish/city/write-city.ts';
import { runOrder } from './run-order.ts';

await runOrder<City>({
  parse: (words) => parseCity(words, 'join-usage'),
  run: (root, city) => makeCity({ root, home: homedir(), tell: console.error }, city, CITY, async (folder, issues) => {
    const { departments, files } = await writeCity(folder, city.members, issues);
    return [`${departments.length}个部门的网站，${files} 个文件与各部门清单里的摘要逐个相符，压缩文件和服务器规则是新做的`];
  }),
  done: ({ out }, written) => `已写出 ${out}：${written.join('')}。放到服务器的根目录即可；用 DuckDB 查询全部数值，见 ${out}/data/lake/README.md。`,
  undone: '没有写出',
});
