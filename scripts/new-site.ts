import { createSite, parsePlace } from '../src/desk/create-site.ts';
import { formatFailure, formatRefusal } from '../src/views/text/issue-text.ts';

const UNDONE = '没有建立，什么也没有改动';

async function run(): Promise<number> {
  const place = parsePlace(process.argv.slice(2));
  const outcome = typeof place === 'string' ? await createSite(process.cwd(), place) : { issues: [place] };
  if ('written' in outcome) {
    console.log(`已建立：${outcome.written.join('')}。里面是一个虚构部门的示例。下一步：cd 到那里，npm start 看一看，再照 README.md 换成自己的。`);
    return 0;
  }
  for (const issue of outcome.issues) console.error(formatRefusal(issue, UNDONE));
  return 2;
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(formatFailure(error, UNDONE));
  return 2;
});
