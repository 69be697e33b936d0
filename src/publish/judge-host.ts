import { isBasePath } from '../lib/base-path.ts';
import { findAsciiName, isHostName, isPort } from '../lib/host-name.ts';
import { type Issue, refuse } from '../model/issue.ts';

/** What is said of a server, as it was given. */
export interface HostWords {
  readonly base: string;
  readonly port: string;
  /** `_` for any. */
  readonly name: string;
  /** Absolute folder on the server. */
  readonly root: string;
}

/** What stands between quotes in a configuration, and nothing that ends them or is replaced. */
const QUOTABLE = /^[^"'`\\${}\p{Cc}]+$/u;

/** Every word of a server that no configuration can hold as it is meant. */
export function judgeHost({ base, port, name, root }: HostWords): Issue[] {
  return [
    ...isBasePath(base) ? [] : [refuse('build-base', base)],
    ...isPort(port) ? [] : [refuse('hosts-port', port)],
    ...name === '_' || isHostName(name) ? [] : [refuse('hosts-name', name, { name: findAsciiName(name) ?? 'www.example.gov.cn' })],
    ...QUOTABLE.test(root) ? [] : [refuse('hosts-root', root)],
  ];
}
