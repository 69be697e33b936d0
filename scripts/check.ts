import { inspectSite } from '../src/site.ts';
import { formatReport } from '../src/views/text/issue-text.ts';

const { issues } = await inspectSite(process.cwd());
console.log(formatReport(issues));
process.exitCode = issues.length > 0 ? 1 : 0;
