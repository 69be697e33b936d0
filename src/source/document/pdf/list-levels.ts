/** A node of the tree of tags of a page, or a piece of marked content. */
export interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly StructureNode[];
}

const HEADING = /^H([1-6])$/;

/** The levels of headings that the tags of a page give to its marked content, by number. */
export function listLevels(tree: StructureNode | null): Map<number, number> {
  const levels = new Map<number, number>();
  const visit = ({ role = '', id = '', children = [] }: StructureNode, level: number): void => {
    const own = Number(HEADING.exec(role)?.[1] ?? level);
    const content = /_mc(\d+)$/.exec(id)?.[1];
    if (content !== undefined && own > 0) levels.set(Number(content), own);
    for (const child of children) visit(child, own);
  };
  if (tree) visit(tree, 0);
  return levels;
}
