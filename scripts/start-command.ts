import { homedir } from 'node:os';
import type { Command } from '../src/desk/command/define-command.ts';
import { tellFailure } from '../src/desk/command/tell-failure.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../src/model/command.ts';
import { keepCompiled } from './keep-compiled.ts';

const AROUND: Surroundings = {
  root: process.cwd(),
  home: homedir(),
  env: process.env,
  say: (text) => {
    console.log(text);
  },
  tell: (text) => {
    console.error(text);
  },
};

/** Waits until a stream has handed on what it was given. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}

/** A command that another process started, and listens to, has nobody to work for once that has ended. */
async function whileWanted(work: () => Promise<number>): Promise<number> {
  const leave = (): never => process.exit(FAULTS);
  process.once('disconnect', leave);
  const code = await work();
  process.off('disconnect', leave);
  if (process.connected) process.disconnect();
  return code;
}

/**
 * Runs a command as this process: its words are those of the process, and so are its exit code and streams.
 * After a failure nothing that is still at work keeps the process.
 */
export async function startCommand(command: Command): Promise<void> {
  keepCompiled(AROUND.root);
  process.once('uncaughtException', (error) => {
    tellFailure(error, command.describe(error), AROUND);
    process.exit(REFUSED);
  });
  const code = await whileWanted(() => command.perform(process.argv.slice(2), AROUND));
  process.exitCode = code;
  if (code === DONE) return;
  await Promise.all([process.stdout, process.stderr].map(drain));
  process.exit();
}
