import { parseRestore, restoreLineEnds } from '../src/desk/restore-line-ends.ts';
import { runOrder } from './run-order.ts';

await runOrder({
  parse: parseRestore,
  run: (root) => restoreLineEnds(root),
  undone: '没有换回，什么也没有改动',
  done: (_, written) => (written.length === 0 ? '发布过的版本的换行都与发布时相同，不用换回。' : `已换回 ${written.length} 个文件：${written.slice(0, 5).join('、')}${written.length > 5 ? ' 等' : ''}。再运行 npm run check；.gitattributes 若在其中，把它一起提交。`),
});
