import type { Schema } from '../../model/schema.ts';
import { DATASET_PARTS } from './words.zh.ts';

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
  const absent = new Set([...(form ? [] : ['form']), ...(answered ? [] : ['answers'])]);
  return Object.entries(DATASET_PARTS)
    .filter(([id]) => !absent.has(id))
    .map(([id, label]) => ({ id, label }));
}
