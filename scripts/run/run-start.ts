import type { Server } from 'node:http';
import { tellFailure } from '../../src/desk/command/tell-failure.ts';
import { DONE, FAULTS, type Surroundings } from '../../src/model/command.ts';
import { PREVIEW_FOLDER, SITE_FOLDER } from '../../src/publish/judge-build.ts';
import { formatBuildFailure } from '../../src/views/say/build-text.ts';
import { formatReport } from '../../src/views/say/issue-text.ts';
import { buildSite } from '../build-site.ts';
import { inspectProject } from '../inspect-project.ts';
import { formatListening, formatRefusedListening, type Listening } from '../read-listen.ts';
import { serveSite } from '../serve.ts';
import { waitForEnd } from '../wait-for-end.ts';

/** Where to listen, and whether drafts are shown. */
export interface StartOrder {
  readonly listening: Listening;
  readonly draft: boolean;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** A server of the built site, or undefined where nothing can listen there, which is told. */
function serve(folder: string, listening: Listening, { tell }: Surroundings): Promise<Server | undefined> {
  return serveSite(folder, listening.port, '/', listening.host).catch((error: unknown) => {
    tell(formatRefusedListening(listening, error));
    return undefined;
  });
}

async function buildAndServe({ listening, draft }: StartOrder, around: Surroundings): Promise<number> {
  const folder = draft ? PREVIEW_FOLDER : SITE_FOLDER;
  const { project, issues } = await inspectProject({ base: '/', draft });
  around.say(formatReport(issues));
  if (!project) return FAULTS;
  // Asked before the build, so that nobody waits for a build that cannot be served.
  const probe = await serve(folder, listening, around);
  if (!probe) return FAULTS;
  await close(probe);
  around.say(draft ? '正在生成草稿预览…' : '正在生成网站…');
  const pages = await buildSite(folder, project);
  const server = await serve(folder, listening, around);
  if (!server) return FAULTS;
  around.say(`已生成 ${pages} 页。${formatListening(listening)}按 Ctrl-C 结束。`);
  await waitForEnd();
  await close(server);
  return DONE;
}

/** Checks and builds the current folder and serves its site until the person ends it. */
export async function runStart(order: StartOrder, around: Surroundings): Promise<number> {
  return buildAndServe(order, around).catch((error: unknown) => {
    tellFailure(error, formatBuildFailure(error), around);
    return FAULTS;
  });
}
