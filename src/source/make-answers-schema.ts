import { ANSWERS } from '../model/tables/answers.ts';

/**
 * The Table Schema of `content/<year>/answers.csv`, from its contract.
 * @param isThere tells of a column that need not be there whether it is
 */
export function makeAnswersSchema(isThere: (name: string) => boolean): object {
  const columns = Object.entries(ANSWERS.columns).filter(
    ([name, { presence }]) => presence === 'always' || isThere(name),
  );
  const fields = columns.map(([name, column]) => ({
    name,
    type: column.type,
    title: column.title,
    ...(column.filled && { constraints: { required: true } }),
  }));
  return { name: ANSWERS.id, title: ANSWERS.title, titleEn: 'Questions and answers', fields };
}
