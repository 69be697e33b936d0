import { createServer } from 'node:net';
import { formatBuildFailure } from '../src/views/text/build-text.ts';
import { formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';
import { inspectProject } from './inspect-project.ts';
import { serveSite } from './serve.ts';

const FOLDER = 'dist';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4321;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : stop(`PORT 应为 1 到 65535 的整数，现在是「${text}」。`);
}

function stopAtTakenPort(port: number): never {
  return stop(`端口 ${port} 已被占用：请先停下占用它的程序，或换一个端口，如 PORT=${port === 65535 ? 4321 : port + 1} npm start。`);
}

/** Asked before the build, so that nobody waits for a build that cannot be served. */
function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

const port = readPort(process.env['PORT']);
const { project, issues } = await inspectProject('/');
console.log(formatReport(issues));
if (!project) process.exit(1);
if (!await isPortFree(port)) stopAtTakenPort(port);
console.log('正在生成网站…');
const pages = await buildSite(FOLDER, project).catch((error: unknown) => stop(formatBuildFailure(error)));
const server = await serveSite(FOLDER, port).catch(() => stopAtTakenPort(port));
console.log(`已生成 ${pages} 页。网站在 http://localhost:${port}/ ，按 Ctrl-C 结束。`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
