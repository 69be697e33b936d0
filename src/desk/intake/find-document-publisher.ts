import type { DocumentBlock } from '../../model/document.ts';

/** Lines at the head of a document that are looked through for its title. */
const HEAD = 12;
const NAME = String.raw`(\p{Script=Han}[\p{Script=Han}（）()·]{2,38}?)`;
const TITLED = String.raw`(?:部门|单位)?`;
/** What is no name by itself. */
const NO_NAME = /^(?:度?(?:部门|单位)?|本(?:部门|单位))$/;
/** How names of public bodies end. */
const BODY =
  /(?:局|厅|委|委员会|办|办公室|院|校|学校|大学|中心|馆|所|站|队|会|部|处|室|社|台|区|镇|乡|街道|政府|法院|检察院|协会|联合会|总工会|单位|机关)(?:（[^（）]*）)?$/;

/** A name that begins below a line with the year alone and may go on over lines: 2024年度 / 某县水务 / 局部门决算. */
function findParted(texts: readonly string[], year: string, what: string): string {
  const bare = texts.map((text) => text.replace(/\s/g, ''));
  const at = bare.findIndex((text) => new RegExp(`^${year}年(?:度)?$`).test(text));
  if (at < 0) return '';
  const below = bare
    .slice(at + 1)
    .filter((text) => text !== '')
    .slice(0, 3)
    .join('');
  return (
    new RegExp(`^(\\p{Script=Han}[\\p{Script=Han}（）()·]{2,38}?)(?:部门|单位)?${what}`, 'u').exec(below)?.[1] ?? ''
  );
}

/**
 * Who publishes, by the title of a document in one line or two: `某县水务局2024年度部门决算`; blank where no line says so.
 * @param what it publishes: 决算, or 预算 for a budget
 */
export function findDocumentPublisher(
  blocks: readonly DocumentBlock[],
  year: string,
  what: '决算' | '预算' = '决算',
): string {
  const accounts = `${TITLED}${what}`;
  const patterns = [
    new RegExp(String.raw`^${NAME}\s*${year}\s*年(?:度|\s)*${accounts}`, 'u'),
    new RegExp(String.raw`^${year}\s*年(?:度|\s)*${NAME}\s*${accounts}`, 'u'),
  ];
  const bare = new RegExp(String.raw`^${year}\s*年(?:度|\s)*${accounts}`, 'u');
  const texts = blocks
    .slice(0, HEAD)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text.replace(/\s+/g, ' ').trim()] : []));
  const parted = findParted(texts, year, what);
  if (parted !== '') return parted;
  for (const [index, text] of texts.entries()) {
    const name = patterns
      .map((pattern) => pattern.exec(text)?.[1]?.trim() ?? '')
      .find((found) => found !== '' && !NO_NAME.test(found));
    if (name !== undefined) return name;
    const above = texts[index - 1]?.replace(/\s/g, '') ?? '';
    if (bare.test(text) && BODY.test(above) && above.length <= 40 && /^\p{Script=Han}/u.test(above)) return above;
  }
  return '';
}
