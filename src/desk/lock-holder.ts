import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who holds a lock, as it is written beside it. */
export interface Holder {
  /** Told apart from every other holder, before and after. */
  readonly token: string;
  /** Name of the machine; blank where it is none that can be printed. */
  readonly host: string;
  readonly pid: number;
  /** ISO time. */
  readonly since: string;
  /** The running system and its room of process numbers; blank where these cannot be told. */
  readonly machine: string;
}

/** Two containers of one machine have the same system and each its own process numbers. */
function readMachine(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { token, host, pid, since, machine } = value as Record<keyof Holder, unknown>;
  return (
    typeof token === 'string' &&
    typeof host === 'string' &&
    typeof machine === 'string' &&
    Number.isSafeInteger(pid) &&
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since))
  );
}

/** This process as the holder of a lock. */
export function describeSelf(token: string): Holder {
  const host = hostname();
  return {
    token,
    host: /^[\w.-]{1,64}$/.test(host) ? host : '',
    pid: process.pid,
    since: new Date().toISOString(),
    machine: readMachine(),
  };
}

/** Undefined where nobody has written himself down, or what is there cannot be read. */
export async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isHolder(value) ? { ...value, host: /^[\w.-]{1,64}$/.test(value.host) ? value.host : '' } : undefined;
  } catch {
    return undefined;
  }
}

export async function writeHolder(file: string, holder: Holder): Promise<void> {
  // What a killed command left may be another user's.
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(holder), { flag: 'wx' });
}

/** Whether a holder has surely ended: it ran on this very system, which has no process of that number. */
export function isEnded({ machine, pid }: Holder): boolean {
  if (machine === '' || machine !== readMachine()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ESRCH';
  }
}
