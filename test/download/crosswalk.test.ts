import { expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import type { Table } from '../../src/model/table.ts';
import { listCrosswalk } from '../../src/views/descriptor/list-crosswalk.ts';
import { makeSite, makeTable } from '../checks/make-site.ts';

const HEADER = 'code,name,level,parent\n';
const EARLIER = `${HEADER}206,科学技术支出,class,\n20601,管理,division,206\n20602,基础研究,division,206\n20603,应用研究,division,206\n`;
const LATER = `${HEADER}206,科学技术支出,class,\n20601,科学技术管理,division,206\n20602,基础研究,division,207\n20604,成果转化,division,206\n`;

const codes = (csv: string): Table => makeTable('functional', csv, { primaryKey: 'code' });

/** Two years, the newer first as they are read. */
function makeYears(crosswalk?: Table): Site {
  const earlier = makeSite({ classification: [codes(EARLIER)] });
  const later = makeSite({ classification: [codes(LATER)] });
  return {
    ...earlier,
    volumes: [{ ...later.volumes[0]!, year: '2020' }, earlier.volumes[0]!],
    ...(crosswalk && { crosswalk }),
  };
}

function listLines(site: Site): string[] {
  return new TextDecoder().decode(listCrosswalk(site).bytes).trimEnd().split('\n').slice(1);
}

test('one year has a header and no rows', () => {
  const { bytes } = listCrosswalk(makeSite({ classification: [codes(EARLIER)] }));
  expect(new TextDecoder().decode(bytes)).toBe(
    'classification,from_year,from_code,from_name,to_year,to_code,to_name,change,note\n',
  );
});

test('two years show codes renamed, moved, removed and added', () => {
  expect(listLines(makeYears())).toEqual([
    'functional,2019,20601,管理,2020,20601,科学技术管理,renamed,',
    'functional,2019,20602,基础研究,2020,20602,基础研究,moved,',
    'functional,2019,20603,应用研究,2020,,,removed,',
    'functional,2019,,,2020,20604,成果转化,added,',
  ]);
});

test('what was written by hand stands in place of what it explains', () => {
  const byHand = makeTable('crosswalk', 'from_year,from_code,to_year,to_code,note\n2019,20603,2020,20604,合并\n', {
    primaryKey: [],
  });
  expect(listLines(makeYears(byHand)).slice(2)).toEqual([
    'functional,2019,20603,应用研究,2020,20604,成果转化,mapped,合并',
  ]);
});
