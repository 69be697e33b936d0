import type { Schema } from '../../model/schema.ts';

/** A part of a page that its contents lead to. */
export interface PageSection {
  readonly id: string;
  readonly label: string;
}

/**
 * The parts of a table's page, in their order.
 * @param answered whether a question about one of its rows was answered
 */
export function listDatasetSections({ form }: Pick<Schema, 'form'>, answered: boolean): PageSection[] {
  return [
    ...(form ? [{ id: 'form', label: '官方表式' }] : []),
    { id: 'rows', label: '逐行数据' },
    ...(answered ? [{ id: 'answers', label: '问答' }] : []),
    { id: 'download', label: '下载' },
    { id: 'fields', label: '字段' },
    { id: 'use', label: '用法' },
    { id: 'cite', label: '引用' },
    { id: 'licence', label: '许可' },
    { id: 'versions', label: '版本' },
    { id: 'verify', label: '校验' },
  ];
}
