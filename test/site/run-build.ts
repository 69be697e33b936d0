import { execFile } from 'node:child_process';

/** What a build may depend on besides its files; all of it is set, so that no machine's own settings leak in. */
export interface BuildRun {
  /** The project folder to build in. */
  readonly folder: string;
  readonly out: string;
  readonly base: string;
  readonly zone: string;
  readonly locale: string;
  readonly nodeOptions?: string;
}

/** Runs the project's build command in a process of its own; rejects with everything it printed where it fails. */
export function runBuild({ folder, out, base, zone, locale, nodeOptions = '' }: BuildRun): Promise<void> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, NODE_OPTIONS: nodeOptions, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['scripts/build.ts', '--out', out, '--base', base], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`build of ${folder} for ${base} failed (${error.message.split('\n')[0] ?? ''})\n${stdout}\n${stderr}`));
      else resolve();
    });
  });
}
