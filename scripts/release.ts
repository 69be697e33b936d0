import { parseOrder } from '../src/desk/parse-order.ts';
import { releaseDraft } from '../src/desk/release-draft.ts';
import { formatToday, runOrder } from './run-order.ts';

await runOrder({
  parse: (words) => parseOrder(words, 'release-usage', formatToday(new Date())),
  run: releaseDraft,
  undone: '没有发布，什么也没有改动',
  done: ({ year, version }, [folder = '']) => `已发布${year}年度 ${version}版：${folder}/ 从此不再改动。下一步：npm start 看一遍，再把这个文件夹和 data/${year}/SHA256SUMS 一起提交。`,
});
