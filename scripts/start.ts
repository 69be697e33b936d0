import { formatBuildFailure } from '../src/views/text/build-text.ts';
import { formatReport } from '../src/views/text/issue-text.ts';
import { buildSite } from './build-site.ts';
import { inspectProject } from './inspect-project.ts';
import { formatListening, formatRefusedListening, type Listening, readListening } from './read-listen.ts';
import { serveSite } from './serve.ts';
import { tellFailure, tellUncaught } from './tell-failure.ts';

const FOLDER = 'dist';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function takeListening(): Listening {
  const listening = readListening(process.env);
  return typeof listening === 'string' ? stop(listening) : listening;
}

tellUncaught(formatBuildFailure);
const listening = takeListening();

function serve(): ReturnType<typeof serveSite> {
  const { port, host } = listening;
  return serveSite(FOLDER, port, '/', host).catch((error: unknown) => stop(formatRefusedListening(listening, error)));
}

/** Asked before the build, so that nobody waits for a build that cannot be served. */
async function tryListening(): Promise<void> {
  const probe = await serve();
  probe.closeAllConnections();
  await new Promise((resolve) => { probe.close(resolve); });
}

const { project, issues } = await inspectProject('/');
console.log(formatReport(issues));
if (!project) process.exit(1);
await tryListening();
console.log('正在生成网站…');
const pages = await buildSite(FOLDER, project).catch((error: unknown) => {
  tellFailure(error, formatBuildFailure(error));
  process.exit(1);
});
const server = await serve();
console.log(`已生成 ${pages} 页。${formatListening(listening)}按 Ctrl-C 结束。`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
