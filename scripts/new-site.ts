import { createSite, parsePlace } from '../src/desk/create-site.ts';
import { runOrder } from './run-order.ts';

await runOrder<string>({
  parse: parsePlace,
  run: createSite,
  done: (_, [folder = '']) => `已建立：${folder}。里面是一个虚构部门的示例。下一步：cd 到那里，npm start 看一看，再照 README.md 换成自己的。`,
  undone: '没有建立，什么也没有改动',
});
