import { parseArgs } from 'node:util';
import { formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';
import { inspectProject } from './inspect-project.ts';

const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, out: { type: 'string', default: 'dist' } } });
const { project, issues } = await inspectProject(values.base);
console.log(formatReport(issues));
if (!project) process.exit(1);
const pages = await buildSite(values.out, project);
console.log(`已生成 ${pages} 页，在 ${values.out}/（基础路径 ${values.base}）。`);
