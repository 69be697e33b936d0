import { parseOrder } from '../src/desk/parse-order.ts';
import { startDraft } from '../src/desk/start-draft.ts';
import { formatToday, runOrder } from './run-order.ts';

await runOrder({
  parse: (words) => parseOrder(words, 'draft-usage', formatToday(new Date())),
  run: startDraft,
  undone: '没有起草，什么也没有改动',
  done: ({ year, version }, [folder = '']) => `已起草${year}年度 ${version}版：${folder}/。下一步：改其中的 CSV，用 npm run check 检查，再用 npm run release -- ${year} ${version} --note "改了什么、为什么改" 发布。`,
});
