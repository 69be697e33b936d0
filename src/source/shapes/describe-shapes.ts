import { z } from 'zod';
import { ANSWERS } from '../../model/tables/answers.ts';
import { makeAnswersSchema } from '../make-answers-schema.ts';
import { disclosureShape } from '../profile/disclosure-shape.ts';
import { profileShape } from '../profile/profile-shape.ts';
import { wordingShape } from '../profile/wording-shape.ts';
import { chartsShape } from './charts-shape.ts';
import { publisherShape } from './publisher-shape.ts';
import { registerShape } from './register-shape.ts';
import type { ShapeName } from './name-schema.ts';
import { settingsShape } from './settings-shape.ts';
import { synonymsShape } from './synonyms-shape.ts';

const SHAPES: Readonly<Record<ShapeName, { readonly title: string; readonly shape: z.ZodType }>> = {
  charts: { title: '一个年度的图', shape: chartsShape },
  disclosure: { title: '公开应有的内容', shape: disclosureShape },
  profile: { title: '附表样式', shape: profileShape },
  register: { title: '原文的登记', shape: registerShape },
  site: { title: '发布者信息', shape: publisherShape },
  synonyms: { title: '同义词', shape: synonymsShape },
  volume: { title: '一个年度先显示什么', shape: settingsShape },
  wording: { title: '正文里的数怎么认', shape: wordingShape },
};

const TABLE_SCHEMA = 'https://datapackage.org/profiles/2.0/tableschema.json';
const LATE = '读者问了什么、怎样答复：content/<年度>/answers.csv。version 一栏可以没有；新的写在后面。';

const write = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * JSON Schemas (2020-12) of the YAML files that editors write, from the very shapes that read them, and the Table Schema of
 * the answers, from its contract. What a shape checks by a program (a day of the calendar, ids that are unique) they do not say.
 * @returns texts by the name of their file in `.config/schemas/`
 */
export function describeShapes(): Map<string, string> {
  const files = Object.entries(SHAPES).map(([name, { title, shape }]): [string, string] => {
    const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input' });
    return [`${name}.json`, write({ $schema, title, ...rest })];
  });
  const answers = { $schema: TABLE_SCHEMA, description: LATE, ...makeAnswersSchema(() => true) };
  return new Map([...files, [`${ANSWERS.id}.json`, write(answers)]]);
}
