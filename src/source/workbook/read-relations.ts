import type { Archive } from './open-archive.ts';
import { readXml } from './read-xml.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `styles`; the same in the strict and the transitional standard. */
  readonly type: string;
  /** The name of the part in the archive; undefined where it lies outside of it. */
  readonly target: string | undefined;
}

/** A target as the name of a part: absolute, or from the folder of the part that names it. */
function resolveTarget(part: string, target: string): string | undefined {
  const path = target.replaceAll('\\', '/');
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return undefined;
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/').filter((name) => name !== '' && name !== '.')) {
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

function nameRelations(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The relations of a part; none where the archive has no list of them. */
export function readRelations(archive: Archive, part: string): readonly Relation[] {
  const name = nameRelations(part);
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  readXml(archive.read(name), name, {
    open: ({ path, attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => {
      if (path !== 'Relationships/Relationship') return;
      relations.push({
        id: Id,
        type: /[^/]*$/.exec(Type)?.[0] ?? '',
        target: TargetMode === 'External' ? undefined : resolveTarget(part, Target),
      });
    },
  });
  return relations;
}

/** The part that a relation leads to, which must lie in the archive. */
export function followRelation(archive: Archive, { target }: Relation, asked: string): string {
  if (target === undefined) throw new WorkbookFault('import-part', `${asked}（指向工作簿之外）`);
  if (!archive.has(target)) throw new WorkbookFault('import-part', `${asked}（缺失 ${target}）`);
  return target;
}
