import type { DocumentReader } from '../../src/desk/intake/open-files.ts';
import type { DocumentBlock, SourceDocument } from '../../src/model/document.ts';

/** A block without its place. */
export type Said =
  | string
  | { readonly text: string; readonly level?: number; readonly isItem?: true }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly picture: string };

function openBlock(said: Said, index: number): DocumentBlock {
  const place = { paragraph: index + 1, page: Math.floor(index / 12) + 1 };
  if (typeof said === 'string') return { kind: 'paragraph', text: said, place };
  if ('rows' in said) return { kind: 'table', rows: said.rows, place };
  return 'picture' in said ? { kind: 'picture', text: said.picture, place } : { kind: 'paragraph', ...said, place };
}

/** A document of these blocks, as a reader of files would give it. */
export function makeDocument(blocks: readonly Said[], more: Partial<SourceDocument> = {}): SourceDocument {
  return { format: 'docx', blocks: blocks.map(openBlock), sheets: [], notices: [], ...more };
}

/** Files that are documents as JSON, read without any reader of foreign files. */
export const HANDMADE_READER: DocumentReader = {
  sort: ({ name }) => Promise.resolve(name.endsWith('.docx') ? 'document' : 'workbook'),
  read: ({ bytes }) => Promise.resolve(JSON.parse(new TextDecoder().decode(bytes)) as SourceDocument),
};

/** A document as the bytes of such a file. */
export function packDocument(document: SourceDocument): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** The explanation of the invented department whose nine forms are in `nine-forms.ts`. */
export function listExplanation(office: string, reception = '1.00'): Said[] {
  return [
    `${office}2024年度部门决算`,
    '目  录',
    '第一部分 部门概况.......................1',
    '一、主要职责...........................1',
    '二、机构设置...........................2',
    '第二部分 部门决算表.....................3',
    '第三部分 部门决算情况说明...............4',
    '第四部分 名词解释.......................9',
    '第一部分 部门概况',
    '一、主要职责',
    '（一）负责全县水资源的统一管理；起草水利规划，并监督实施。',
    '（二）负责防汛抗旱 & 水土保持，* 按规定办理。',
    '二、机构设置',
    `${office}内设3个股室，分别是：`,
    { text: '办公室', isItem: true },
    { text: '规划财务股', isItem: true },
    { text: '水政股', isItem: true },
    '第二部分',
    '2024年度部门决算表',
    '第三部分 2024年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '2024年度收入总计1,040.00万元，支出总计1,040.00万元。与2023年相比，收、支总计各增加40.00万元，增长4.00%。主要原因是水利工程增加。',
    { picture: '图1：收支决算总计变动情况' },
    '二、支出决算情况说明',
    '本年支出合计900.00万元，其中：基本支出700.00万元，占77.78%；项目支出200.00万元，占22.22%。',
    '三、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算具体情况',
    '1.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：支出决算为300.00万元，完成预算100%。',
    '2.农林水（类）水利（款）行政运行（项）：支出决算为400.00万元。',
    '四、“三公”经费财政拨款支出决算情况说明',
    `“三公”经费支出决算为${reception === '1.00' ? '3.00' : '4.00'}万元，其中公务接待费支出${reception}万元。`,
    '五、其他重要事项的情况说明',
    '（一）机关运行经费支出情况。2024年机关运行经费支出100.00万元，比上年减少5.50万元，下降5.21%。',
    '（二）国有资产占用情况',
    '截至2024年12月31日，共有车辆2辆。',
    {
      rows: [
        ['项目', '金额（万元）'],
        ['堤防维修', '120.50'],
        ['水库管护', '79.50'],
      ],
    },
    '第四部分 名词解释',
    '1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
    '2.“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
    '公务接待费反映单位按规定开支的各类公务接待支出。',
  ];
}
