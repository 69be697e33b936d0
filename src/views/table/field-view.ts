import { SHARED } from '../../model/tables/shared-columns.ts';
import type { Field, FieldType, Schema } from '../../model/schema.ts';

const TYPE_LABELS: Readonly<Record<FieldType, string>> = {
  string: '文字',
  integer: '整数',
  number: '十进制数',
  date: '日期',
  year: '年度',
  boolean: '是否',
};

/** A column as readers of a file need it. */
export interface FieldView {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly type: string;
  /** The unit, or where it stands; blank where there is none. */
  readonly unit: string;
  readonly required: boolean;
  readonly meaning: string;
  readonly meaningEn: string;
  readonly codes: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
}

function formatUnit({ unit, unitField }: Field): string {
  return unitField === undefined ? (unit ?? '') : `见 ${unitField} 列`;
}

/** The columns of a table, in their order. */
export function viewFields({ fields }: Schema): FieldView[] {
  return fields.map((field) => ({
    name: field.name,
    title: field.title,
    titleEn: field.titleEn,
    type: TYPE_LABELS[field.type],
    unit: formatUnit(field),
    required: field.constraints.required,
    meaning: field.description ?? '',
    meaningEn: field.descriptionEn ?? '',
    codes: field.categories,
  }));
}

/** Whether rows may say that the official form prints nothing. */
function knowsBlank({ categories, constraints }: Field): boolean {
  return (constraints.enum ?? categories.map(({ value }) => value)).includes('blank');
}

/** What a blank, a zero and the states of a value mean in a table. */
export function describeMissing({ fields, valueField, missingValues }: Schema): string[] {
  const others = missingValues.filter((text) => text !== '');
  const blank = `空白单元格表示这里没有内容，不是零；CSV 里是空的，JSON 里是 null，Parquet 里是空值。${others.length === 0 ? '没有别的写法代表空白。' : `代表空白的还有：${others.join('、')}。`}`;
  const value = fields.find(({ name }) => name === valueField);
  const basis = fields.find(({ name }) => name === SHARED.basis);
  const states = basis
    ? [
        `每行的 basis（依据）列说明${value ? `「${value.title}」` : '这一行'}是怎样得来的：stated 原文载明；derived 由原文的数推算，算式在 formula 列；not-disclosed 原文没有给出，值留空${knowsBlank(basis) ? '；blank 官方表式此处未印内容，值也留空，在算式里按 0 计' : ''}。0 是确有其数，等于零。`,
      ]
    : [];
  return [blank, ...states];
}
