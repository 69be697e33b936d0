import type { Site } from '../../model/site.ts';
import type { Table } from '../../model/table.ts';
import { KEYWORDS, describeAllYears, titleAllYears } from './package-words.ts';
import {
  describeResource,
  formatDescriptor,
  identifyPackage,
  listContributors,
  listLicences,
  namePackage,
} from './pack-descriptor.ts';

/** `/data/datapackage.json`: the tables that span years. */
export function packSiteDescriptor({ publisher, volumes }: Site, tables: readonly Table[]): string {
  return formatDescriptor({
    name: `${namePackage(publisher)}-all-years`,
    id: identifyPackage(publisher),
    ...titleAllYears(publisher),
    ...describeAllYears(volumes),
    keywords: [...KEYWORDS, publisher.name],
    ...listLicences(publisher),
    contributors: listContributors(publisher),
    sources: volumes.map(({ register }) => ({
      title: register.title,
      publisher: register.publisher,
      published: register.published,
      hash: `sha256:${register.sha256}`,
    })),
    resources: tables.map((table) => describeResource(table)),
  });
}
