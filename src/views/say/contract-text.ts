import type { Column, Presence } from '../../model/tables/column.ts';
import type { TableContract } from '../../model/tables/table-contract.ts';

/** Why there is nothing to print. */
export function formatNoTable(name: string, nearest: readonly string[]): string {
  return `程序没有按名取用的表「${name}」，这样的表照它自己的说明文件检查、展示和提供下载。名称相近的有：${nearest.join('、')}。`;
}

const TYPE_WORDS: Readonly<Record<Column['type'], string>> = {
  string: '文本',
  integer: '整数',
  number: '小数',
  date: '日期',
  year: '年份',
  boolean: '是否',
};

function describePresence(presence: Presence): string {
  if (presence === 'always') return '列必有';
  return presence === 'optional' ? '列可无' : `自版本 ${presence.since} 起必有，更早发布的版本可无`;
}

function describeColumn([name, column]: readonly [string, Column]): string {
  const { title, type, filled, content, codes, presence } = column;
  const parts = [
    `${TYPE_WORDS[type]}（${type}）`,
    describePresence(presence),
    filled ? '每行必填' : '可留空',
    content === undefined ? '' : `content 为 ${content}`,
    codes.length === 0 ? '' : `可取的值里有 ${codes.join('、')}`,
  ];
  return `  ${name}  ${title}：${parts.filter((part) => part !== '').join('，')}`;
}

function describeTable({ id, title, byTitle, needed, beside, columns }: TableContract): string {
  const terms = [
    needed ? '必须有这张表' : '可以没有这张表',
    byTitle ? `文件名不是它的，标题一字不差是“${title}”也认；表号不作依据` : '',
    beside.length === 0 ? '' : `同时要有 ${beside.join('、')}`,
  ];
  return [
    `${id}  ${title}（${terms.filter((part) => part !== '').join('；')}）`,
    ...Object.entries(columns).map(describeColumn),
  ].join('\n');
}

const HEAD =
  '程序按名取用下面的表和列。列缺了、改了名或改了类型，npm run check 就不放行；多出的列和别的表照各自的说明文件检查、展示和提供下载。';

/** The contract for those who bring tables of their own, a block a table. */
export function formatContract(contracts: readonly TableContract[]): string {
  return [HEAD, ...contracts.map(describeTable)].join('\n\n');
}

/** The contract for a program. */
export function formatContractJson(contracts: readonly TableContract[]): string {
  const tables = contracts.map(({ id, title, byTitle, needed, beside, columns }) => ({
    table: id,
    title,
    byTitle,
    needed,
    beside,
    columns: Object.entries(columns).map(([name, { title: words, type, filled, content, codes, presence }]) => ({
      name,
      title: words,
      type,
      required: filled,
      content: content ?? null,
      codes,
      presence: typeof presence === 'string' ? presence : 'since',
      since: typeof presence === 'string' ? null : presence.since,
    })),
  }));
  return JSON.stringify({ tables }, undefined, 2);
}
