/** The drafts of a project. */
export interface DraftsView {
  /** Their folders, as `data/2020/v1.1.0`. */
  readonly folders: readonly string[];
  /** How many issues keep the site from being built without them. */
  readonly held: number;
}

/** A folder as people name it: `2020年度1.1.0版`. */
function nameFolder(folder: string): string {
  const [, year = '', version = ''] = folder.split('/');
  return `${year}年度${version.slice(1)}版`;
}

/** What a check says of drafts, as lines: which there are, how to see them, and whether a build without them is possible. */
export function formatDrafts(drafts: DraftsView | undefined): string[] {
  if (!drafts) return [];
  const { folders, held } = drafts;
  const names = folders.map(nameFolder).join('、');
  return [
    `草稿：${names}，发布之前不公开。看草稿：npm run dev，或 npm start -- --draft。`,
    ...(held === 0
      ? []
      : [
          `照现在的正文，不连草稿就不能生成网站：有 ${held} 处与已发布的版本不符，npm run build 逐处写明；发布草稿之后就能生成。`,
        ]),
  ];
}
