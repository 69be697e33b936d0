import type { DataCatalog, Dataset } from 'schema-dts';
import { listTables } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { tableAddress } from '../words/addresses.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import { linkFrom } from '../words/link-from.ts';
import { describeTable, LANGUAGE, nameCatalog, nameLicence, namePublisher, packLd } from './linked-data.ts';
import { nameInWhole } from './words.zh.ts';

/** The page of downloads, `/data/`. */
const PAGE = '/data/';

/** The catalogue as schema.org JSON-LD for its page: every table of every year by name and address; the page of each says the rest. */
export function packCatalogLd({ publisher, volumes }: Site, home: string): string {
  const link = linkFrom(PAGE, home);
  const listSets = (volume: Site['volumes'][number]): Dataset[] =>
    listTables(volume.latest).map((table) => {
      const page = link(tableAddress(volume.year, table.schema.name));
      return {
        '@type': 'Dataset',
        '@id': page,
        url: page,
        name: nameInWhole(titlePackage(publisher, volume).title, table.schema.title),
        description: describeTable(table, volume, publisher),
      };
    });
  const catalog: Exclude<DataCatalog, string> = {
    ...nameCatalog(publisher, link),
    description: publisher.description,
    inLanguage: LANGUAGE,
    publisher: namePublisher(publisher, link),
    ...nameLicence(publisher),
    dataset: volumes.flatMap(listSets),
  };
  return packLd(catalog);
}
