import { parseYear, startYear } from '../src/desk/start-year.ts';
import { runOrder } from './run-order.ts';

await runOrder({
  parse: parseYear,
  run: startYear,
  undone: '没有建立新年度，什么也没有改动',
  done: (year, written) => `已建立${year}年度的草稿：${written.map((folder) => `${folder}/`).join('、')}。下一步：有附表的工作簿，用 npm run import -- 文件.xlsx --year ${year} 读入；其余照 npm run check 列出的待填之处填写。`,
});
