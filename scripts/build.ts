import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { checkOut } from '../src/publish/check-out.ts';
import { formatBuildFailure } from '../src/views/text/build-text.ts';
import { formatRefusal, formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';
import { inspectProject } from './inspect-project.ts';

const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, out: { type: 'string', default: 'dist' } } });
const refusal = await checkOut(values.out, process.cwd(), homedir());
if (refusal) {
  console.error(formatRefusal(refusal, '没有生成'));
  process.exit(2);
}
const { project, issues } = await inspectProject(values.base);
console.log(formatReport(issues));
if (!project) process.exit(1);
const pages = await buildSite(values.out, project).catch((error: unknown) => {
  console.error(formatBuildFailure(error));
  process.exit(1);
});
console.log(`已生成 ${pages} 页，在 ${values.out}/（基础路径 ${values.base}）。`);
