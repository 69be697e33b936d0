import type { Department, DepartmentFile } from '../../model/department.ts';

/** A file of the common table. */
interface LakeFile {
  /** Without a slash in front. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const place = ({ id }: Department, file: DepartmentFile): DepartmentFile => ({
  ...file,
  address: `/${id}${file.address}`,
});

/**
 * `/data/index.json` above several departments: each with its years and its own list of files, and the files that answer for a whole department:
 * those that span its years, the archive of each year's latest version, and the parts of the common table. Addresses are those on this host, sizes in bytes.
 */
export function packCityIndex(departments: readonly Department[], lake: readonly LakeFile[]): string {
  const list = departments.map((department) => ({
    department: department.id,
    title: department.title,
    titleEn: department.titleEn,
    address: `/${department.id}/`,
    years: department.years.map(({ year, title, latest }) => ({
      year,
      title,
      latest,
      address: `/${department.id}/${year}/`,
    })),
    index: place(department, department.index),
  }));
  const files = departments.flatMap((department) =>
    department.files.map((file) => ({ department: department.id, ...place(department, file) })),
  );
  return `${JSON.stringify({ departments: list, files, lake: lake.map(({ path, bytes, sha256 }) => ({ address: `/${path}`, bytes, sha256 })) }, null, 1)}\n`;
}
