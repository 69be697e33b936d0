import { parseArgs } from 'node:util';
import { inspectSite, shareSite } from '../src/site.ts';
import { formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';

const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, out: { type: 'string', default: 'dist' } } });
const { site, issues } = await inspectSite(process.cwd());
console.log(formatReport(issues));
if (!site || issues.length > 0) process.exit(1);
await shareSite(process.cwd(), Promise.resolve(site));
const pages = await buildSite(values.out, values.base);
console.log(`已生成 ${pages} 页，在 ${values.out}/（基础路径 ${values.base}）。`);
