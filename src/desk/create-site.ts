import { existsSync } from 'node:fs';
import { cp, lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Issue, IssuesError, refuse } from '../model/issue.ts';
import { makeBeside } from '../publish/make-beside.ts';
import { formatIssue } from '../views/text/issue-text.ts';
import { DEPARTMENT } from './sample/department.ts';
import { generateProject } from './sample/generate-project.ts';
import type { Outcome } from './release-draft.ts';

/** What a site needs of the project: the engine and its settings. The proof stays with the engine, and so does what tells of the first department. */
const ENGINE = ['src', 'public', 'scripts', '.config', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.nvmrc', 'LICENSE', 'astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];

const SEED = 'example';
/** Before any year that the department will bring out itself. */
const EXAMPLE_YEAR = 2019;

const README = `# 部门决算网站

    npm start     # 自动完成全部准备：检查数据、生成网站，并在 http://localhost:4321 打开
    npm test      # 检查全部数据和文字

网站里现在是一个虚构部门的示例，用来看清每个文件写什么。换成自己的：

1. 改 content/site.yaml：单位名称、网站标题、简介、联系方式；删去 notice 一行（它在每一页上标明“示例数据”）。不知道的留空。
2. 运行 npm run new-year -- 年度，为要公开的年度起草一卷：它照示例的表和行建好空表。
3. 有附表的工作簿，用 npm run import -- 文件.xlsx --year 年度 读入；其余照 npm run check 列出的位置，在 data/ 填数，在 content/ 写文字，在 seeds/ 登记原文。
4. 删去示例：data/、content/、seeds/、data/classification/ 里的 ${EXAMPLE_YEAR} 文件夹。
5. npm run check 没有问题后，npm run release -- 年度 1.0.0 --note "首次公开" 发布；npm run build 把网站生成到 dist/，放到任何静态服务器上。

以后：

- 下一年：npm run new-year -- 年度，再照上面 3 和 5。
- 更正：发布过的版本不再改动。npm run draft -- 年度 1.0.1，改新文件夹里的 CSV，npm run check 通过后 npm run release -- 年度 1.0.1 --note "改了什么、为什么改"。
- 服务器：npm run hosts 写出 nginx 和 Caddy 的配置。上传之后，npm run publish-check -- https://网站的地址/ --site dist 逐个文件核对。
`;

const CHANGELOG = '# 更新记录\n\n尚无版本。\n';

async function isTaken(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder).catch(() => ['a file'])).length > 0;
}

async function judgeFolder(root: string, folder: string): Promise<Issue | undefined> {
  const inside = `${folder}${sep}`.startsWith(`${root}${sep}`) || `${root}${sep}`.startsWith(`${folder}${sep}`);
  if (inside) return refuse('place-inside', folder);
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink()) return refuse('build-out-symlink', folder);
  return await isTaken(folder) ? refuse('place-taken', folder) : undefined;
}

/** Whether a command runs the proof, or measures with what lies in it. */
async function leansOnProof(root: string, command: string): Promise<boolean> {
  const name = /scripts\/(\S+\.ts)/.exec(command)?.[1];
  if (name === 'test.ts') return true;
  if (name === undefined) return false;
  return (await readFile(join(root, 'scripts/run', name), 'utf8').catch(() => '')).includes("from '../../test/");
}

/** In a site `npm test` judges what its editors write; the engine has proved itself before. */
async function writePackage(root: string, folder: string): Promise<void> {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const left = (await Promise.all(Object.entries(own.scripts).map(async ([name, command]) => (await leansOnProof(root, command) ? [name, `pre${name}`] : [])))).flat();
  const scripts = { ...Object.fromEntries(Object.entries(own.scripts).filter(([name]) => !left.includes(name))), pretest: 'node scripts/setup.mjs', test: 'node scripts/check.ts' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...own, scripts }, null, 2)}\n`);
}

/** Every setting with its explanation; those of the invented department filled in, the others blank. */
async function writeSettings(root: string, folder: string): Promise<void> {
  const own = await readFile(join(root, 'content/site.yaml'), 'utf8');
  const values = new Map<string, string>(Object.entries(DEPARTMENT));
  await writeFile(join(folder, 'content/site.yaml'), own.replaceAll(/^(\w+):.*$/gm, (_, key: string) => `${key}: ${values.get(key) ?? ''}`.trimEnd()));
}

/** A link would lead out of the new site, and back into this project. */
function refuseLinks(root: string): (path: string) => Promise<boolean> {
  return async (path) => {
    const entry = await lstat(path);
    if (entry.isFile() || entry.isDirectory()) return true;
    const issue: Issue = { rule: entry.isSymbolicLink() ? 'path-symlink' : 'path-kind', place: { file: relative(root, path) }, found: basename(path), facts: {} };
    throw new IssuesError([issue], formatIssue(issue));
  };
}

async function fillFolder(root: string, folder: string): Promise<void> {
  for (const name of ENGINE) await cp(join(root, name), join(folder, name), { recursive: true, filter: refuseLinks(root) });
  await generateProject(folder, { years: 1, last: EXAMPLE_YEAR, seed: SEED, schemas: join(root, 'data/schemas') });
  await writeSettings(root, folder);
  await writePackage(root, folder);
  await writeFile(join(folder, 'README.md'), README);
  await writeFile(join(folder, 'CHANGELOG.md'), CHANGELOG);
}

/**
 * Makes a site of another department: the engine, and one year of an invented department as an example, each page of it marked as one.
 * The folder is made beside its place and moved there whole; nothing of this project's own data goes along.
 * @param root the project
 * @param place where the site goes: a folder that is not there or is empty, outside the project
 */
export async function createSite(root: string, place: string): Promise<Outcome> {
  const folder = resolve(place);
  const refusal = await judgeFolder(resolve(root), folder);
  if (refusal) return { issues: [refusal] };
  await makeBeside(folder, (beside) => fillFolder(root, beside));
  return { written: [folder] };
}
