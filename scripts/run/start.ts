import type { Server } from 'node:http';
import { tellFailure } from '../../src/desk/command/tell-failure.ts';
import { DONE, FAULTS, type Surroundings } from '../../src/model/command.ts';
import { formatBuildFailure } from '../../src/views/text/build-text.ts';
import { formatReport } from '../../src/views/text/issue-text.ts';
import { buildSite } from '../build-site.ts';
import { inspectProject } from '../inspect-project.ts';
import { formatListening, formatRefusedListening, type Listening } from '../read-listen.ts';
import { serveSite } from '../serve.ts';
import { waitForEnd } from '../wait-for-end.ts';

const FOLDER = 'dist';

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => { server.close(() => { resolve(); }); });
}

/** A server of the built site, or undefined where nothing can listen there, which is told. */
function serve(listening: Listening, { tell }: Surroundings): Promise<Server | undefined> {
  return serveSite(FOLDER, listening.port, '/', listening.host).catch((error: unknown) => {
    tell(formatRefusedListening(listening, error));
    return undefined;
  });
}

async function buildAndServe(listening: Listening, around: Surroundings): Promise<number> {
  const { project, issues } = await inspectProject('/');
  around.say(formatReport(issues));
  if (!project) return FAULTS;
  // Asked before the build, so that nobody waits for a build that cannot be served.
  const probe = await serve(listening, around);
  if (!probe) return FAULTS;
  await close(probe);
  around.say('正在生成网站…');
  const pages = await buildSite(FOLDER, project);
  const server = await serve(listening, around);
  if (!server) return FAULTS;
  around.say(`已生成 ${pages} 页。${formatListening(listening)}按 Ctrl-C 结束。`);
  await waitForEnd();
  await close(server);
  return DONE;
}

/** Checks and builds the current folder and serves its site until the person ends it. */
export async function runStart(listening: Listening, around: Surroundings): Promise<number> {
  return buildAndServe(listening, around).catch((error: unknown) => {
    tellFailure(error, formatBuildFailure(error), around);
    return FAULTS;
  });
}
