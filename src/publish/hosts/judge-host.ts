import { findAsciiName, isHostName, isPort } from '../../lib/host-name.ts';
import { type Issue, refuse } from '../../model/issue.ts';
import { judgeBase } from '../judge-base.ts';

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
  const example = { name: findAsciiName(name) ?? 'www.example.gov.cn' };
  return [
    judgeBase(base),
    isPort(port) ? undefined : refuse('hosts-port', port),
    name === '_' || isHostName(name) ? undefined : refuse('hosts-name', name, example),
    QUOTABLE.test(root) ? undefined : refuse('hosts-root', root),
  ].filter((issue) => issue !== undefined);
}
