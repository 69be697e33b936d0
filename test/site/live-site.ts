import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { startDraft } from '../../src/desk/start-draft.ts';
import { copyProject } from './copy-project.ts';
import { ROOT } from './published.ts';

/** A live site of two invented years, the newer of which has a draft, in a folder of its own. */
export interface LiveSite {
  readonly folder: string;
  readonly port: number;
  /** Everything that was said, without the seconds it took. */
  readonly listLines: () => string[];
  /** Saves a file with one text in the place of another; gives what saves it as it was. */
  readonly save: (file: string, from: string, to: string) => () => void;
  readonly close: () => Promise<void>;
}

async function makeProject(folder: string): Promise<void> {
  await copyProject(ROOT, folder, ['data', 'content', 'seeds', 'test']);
  await generateProject(folder, { years: 2, seed: 'live', schemas: join(ROOT, 'data/schemas') });
  const outcome = await startDraft(folder, { year: '2024', version: '1.1.0', note: '', date: '' });
  if ('issues' in outcome) throw new Error(JSON.stringify(outcome.issues));
}

function openSave(folder: string): LiveSite['save'] {
  return (file, from, to) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
    writeFileSync(join(folder, file), text.replace(from, to));
    return () => {
      writeFileSync(join(folder, file), text);
    };
  };
}

/** Waits for what comes some time, however slow the machine is; the test's own time ends it. */
export async function waitFor<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(50);
  }
}

async function start(folder: string): Promise<{ child: ChildProcess; said: string[]; port: number }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development', VITEST: '' };
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', '0'], { cwd: folder, env });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()));
  const port = await waitFor(() => {
    if (child.exitCode !== null) throw new Error(`the live site ended: ${said.join('')}`);
    return /http:\/\/localhost:(\d+)\//.exec(said.join(''))?.[1];
  });
  return { child, said, port: Number(port) };
}

/** Opens the live site; whoever opens it closes it. */
export async function openLive(): Promise<LiveSite> {
  const folder = await mkdtemp(join(tmpdir(), 'open-accounts-live-'));
  await makeProject(folder);
  const save = openSave(folder);
  // A draft that is what it corrects would be a fault.
  save('data/2024/v1.1.0/glossary.csv', '本级财政当年拨给', '本级财政这一年拨给');
  const { child, said, port } = await start(folder);
  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return {
    folder,
    port,
    save,
    close,
    listLines: () =>
      said
        .join('')
        .replace(/（[\d.]+ 秒）/g, '')
        .split('\n'),
  };
}
