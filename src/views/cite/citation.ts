import type { Table } from '../../model/table.ts';
import { fileAddress, versionAddress, versionName } from '../words/addresses.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import type { Edition } from '../edition/edition.ts';
import { nameInWhole } from './words.zh.ts';

/** What a citation of data says, before any style: a version of a year, or one table of it. */
export interface Citation {
  /** Unique and the same for ever: `final-accounts-2020-v1.0.0`. */
  readonly key: string;
  readonly title: string;
  /** The table's own title where one table is cited; `title` is then the whole it is taken from. */
  readonly part?: string;
  readonly author: string;
  readonly version: string;
  readonly isDraft: boolean;
  /** ISO date of release; blank while a draft. */
  readonly published: string;
  /** An address that holds this very version for ever; blank while the publisher's domain is not known. */
  readonly url: string;
}

/** The citation of a version, with the address of its page. */
export function citeVersion({ site, volume, release }: Edition, home: string): Citation {
  const { year, version, status, published } = release;
  return {
    key: `final-accounts-${year}-${versionName(version)}`,
    title: titlePackage(site.publisher, volume).title,
    author: site.publisher.name,
    version,
    isDraft: status === 'draft',
    published: status === 'draft' ? '' : published,
    url: home === '' ? '' : `${home}${versionAddress(year, version)}`,
  };
}

/** The citation of one table of a version. Its address is that of the file: the page of a table moves on to the newest version, the file stays. */
export function citeTable({ schema }: Table, edition: Edition, home: string): Citation {
  const { year, version } = edition.release;
  const whole = citeVersion(edition, home);
  return {
    ...whole,
    key: `${whole.key}-${schema.name}`,
    part: `${schema.number === undefined ? '' : `${schema.number} `}${schema.title}`,
    url: home === '' ? '' : `${home}${fileAddress(year, versionName(version), `${schema.name}.csv`)}`,
  };
}

/** The title in styles that have one place for it. */
export function joinTitle({ title, part }: Citation): string {
  return part === undefined ? title : nameInWhole(title, part);
}
