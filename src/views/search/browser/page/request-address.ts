import { formWell } from '../../../../lib/form-well.ts';
import type { Request } from '../answer.ts';
import { numberPart } from './words.zh.ts';

const NAMES = ['q', 'year', 'part', 'kind', 'department'] as const;

const LONGEST = 100;

/** What the address of the search page asks for. */
export function readRequest(address: string): Request {
  const search = new URL(address).searchParams;
  const [q = '', year = '', part = '', kind = '', department = ''] = NAMES.map((name) => search.get(name) ?? '');
  return {
    q,
    year: /^(?:\d{4}|all|latest)$/.test(year) ? year : '',
    part: part.slice(0, LONGEST),
    kind: kind.slice(0, 20),
    department: department.slice(0, LONGEST),
  };
}

/** A request that names a part by its number alone, as addresses did: the first part of that number is meant. */
export function nameRequestPart(request: Request, parts: readonly (readonly [part: string, name: string])[]): Request {
  const { part } = request;
  if (!/^[1-9]$/.test(part) || parts.some(([own]) => own === part)) return request;
  const front = numberPart(Number(part));
  return { ...request, part: parts.find(([, name]) => name.startsWith(front))?.[0] ?? part };
}

/** The address of a request; filters that are not set are left out. */
export function addressOf(request: Request, address: string): string {
  const url = new URL(address);
  for (const name of NAMES) {
    const value = formWell(request[name]);
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
