import { execFile } from 'node:child_process';

/** What a build may depend on besides its files; all of it is set, so that no machine's own settings leak in. */
export interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  readonly nodeOptions?: string;
}

export interface BuildRun extends Surroundings {
  /** The project folder to build in. */
  readonly folder: string;
  readonly out: string;
  readonly base: string;
}

/** The environment of a build in such surroundings. */
export function surround({ zone, locale, nodeOptions = '' }: Surroundings): NodeJS.ProcessEnv {
  const own = { TZ: zone, LANG: locale, LC_ALL: locale, NODE_OPTIONS: nodeOptions };
  return { ...process.env, ...own, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs the project's build command in a process of its own, and gives what it says;
 * rejects with everything it printed where it fails.
 */
export function runBuild({ folder, out, base, ...surroundings }: BuildRun): Promise<string> {
  const options = { cwd: folder, env: surround(surroundings), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['scripts/build.ts', '--out', out, '--base', base], options, (error, stdout, stderr) => {
      const reason = error?.message.split('\n')[0] ?? '';
      if (error) reject(new Error(`build of ${folder} for ${base} failed (${reason})\n${stdout}\n${stderr}`));
      else resolve(stdout + stderr);
    });
  });
}
