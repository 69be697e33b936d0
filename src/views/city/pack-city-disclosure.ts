import type { Department } from '../../model/department.ts';

/**
 * `/data/disclosure.json` above several departments: how many forms and items of each year stand how, and its dates.
 */
export function packCityDisclosure(departments: readonly Department[]): string {
  const list = departments.map(({ id, title, disclosures }) => ({
    department: id,
    title,
    years: disclosures.map(({ year, profile, dates, counts }) => ({
      year,
      profile,
      dates,
      counts,
      address: `/${id}/${year}/disclosure/`,
    })),
  }));
  return `${JSON.stringify({ departments: list }, null, 1)}\n`;
}
