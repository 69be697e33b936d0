import type { Department } from '../../model/department.ts';
import { CONTEXT, NAMES } from '../catalogue/dcat-terms.ts';
import { CITY_TITLE_EN } from './words.en.ts';
import { CITY_TITLE } from './words.zh.ts';

const OWN = 'catalog.jsonld#catalog';
const nameOf = ({ id }: Department): string => `../${id}/data/catalog.jsonld#catalog`;

/** `/data/catalog.jsonld` above several departments: a DCAT catalogue whose members are theirs. Names are relative to the file, so that none is invented. */
export function packCityCatalog(departments: readonly Department[]): string {
  const context = { ...CONTEXT, catalog: { '@id': 'dcat:catalog', '@type': '@id' } };
  const own = {
    '@id': OWN,
    '@type': 'dcat:Catalog',
    title: { zh: CITY_TITLE, en: CITY_TITLE_EN },
    homepage: { '@id': '../', '@type': 'foaf:Document' },
    language: NAMES.chinese['@id'],
    catalog: departments.map(nameOf),
  };
  const members = departments.map((department) => ({
    '@id': nameOf(department),
    '@type': 'dcat:Catalog',
    title: { zh: department.title, ...(department.titleEn !== '' && { en: department.titleEn }) },
    homepage: { '@id': `../${department.id}/`, '@type': 'foaf:Document' },
  }));
  return `${JSON.stringify({ '@context': context, '@graph': [own, ...members, NAMES.chinese] }, null, 1)}\n`;
}
