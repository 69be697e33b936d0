import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Run } from '../src/desk/bench/bench-table.ts';

const PAUSE = 100;
const PAGE = 4096;

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

interface Process {
  readonly parent: number;
  readonly resident: number;
  readonly processor: number;
}

/** The processes of this machine by number, as Linux tells of them; none elsewhere. */
function listProcesses(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const words = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      found.set(Number(name), {
        parent: Number(words[1]),
        resident: Number(words[21]) * PAGE,
        processor: words.slice(11, 15).reduce((sum, word) => sum + Number(word), 0) / TICKS,
      });
    } catch {
      // It ended between the list and the look.
    }
  }
  return found;
}

/** What a process and those below it hold now, and have used so far; of those that ended, their parent tells. */
function measureTree(root: number): Pick<Process, 'resident' | 'processor'> {
  const processes = listProcesses();
  const isBelow = (number: number): boolean =>
    number === root || (processes.has(number) && isBelow(processes.get(number)?.parent ?? 0));
  const own = [...processes].filter(([number]) => isBelow(number)).map(([, each]) => each);
  return {
    resident: own.reduce((sum, { resident }) => sum + resident, 0),
    processor: own.reduce((sum, { processor }) => sum + processor, 0),
  };
}

/** Seconds of processor of all processes that this one started and that ended; undefined where the system does not tell. */
function sumEnded(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const words = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return words.slice(13, 15).reduce((sum, word) => sum + Number(word), 0) / TICKS;
}

/** Runs one of the project's commands in a process of its own and measures it with everything that it starts; rejects with what it printed where it fails. */
export function measureRun(words: readonly string[], folder: string): Promise<Run> {
  const started = performance.now();
  const ended = sumEnded() ?? 0;
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  let peak = 0;
  let processor = 0;
  const look = (): void => {
    const now = measureTree(child.pid ?? 0);
    [peak, processor] = [Math.max(peak, now.resident), Math.max(processor, now.processor)];
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
  const watch = process.platform === 'linux' ? setInterval(look, PAUSE) : undefined;
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      clearInterval(watch);
      const used = Math.max(processor, (sumEnded() ?? 0) - ended);
      const seconds = (performance.now() - started) / 1000;
      if (status === 0) resolve({ seconds, peak: watch && peak, processor: watch && used });
      else reject(new Error(said));
    });
  });
}
