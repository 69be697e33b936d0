import { formWell } from '../../lib/form-well.ts';
import type { Request } from './answer.ts';

const NAMES = ['q', 'year', 'part', 'kind', 'department'] as const;

/** What the address of the search page asks for. */
export function readRequest(address: string): Request {
  const search = new URL(address).searchParams;
  const [q = '', year = '', part = '', kind = '', department = ''] = NAMES.map((name) => search.get(name) ?? '');
  return { q, year: /^(?:\d{4}|all|latest)$/.test(year) ? year : '', part: part.slice(0, 20), kind: kind.slice(0, 20), department: department.slice(0, 100) };
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
