import { expect, test } from 'vitest';
import { joinZips } from '../../src/views/bundle/join-zips.ts';
import { packZip, unpackZip, type ZipEntry } from '../../src/views/bundle/pack-zip.ts';

const file = (name: string, text: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(text) });
const same = (name: string): string => name;

test('archives put together are byte for byte the archive of their files', () => {
  const [one, two] = [[file('a/x.csv', 'id,value\n'.repeat(500)), file('a/表.csv', '一'), file('a/empty.txt', '')], [file('README.md', '说明'), file('B.txt', 'b')]];
  const joined = joinZips([{ zip: packZip(two), rename: (name) => `top/${name}` }, { zip: packZip(one), rename: (name) => `top/2024-v1.0.0${name.slice(1)}` }]);
  const names = ['top/README.md', 'top/B.txt', 'top/2024-v1.0.0/x.csv', 'top/2024-v1.0.0/表.csv', 'top/2024-v1.0.0/empty.txt'];
  const anew = packZip([...two, ...one].map(({ bytes }, index) => ({ name: names[index] ?? '', bytes })));
  expect(Buffer.from(joined).equals(Buffer.from(anew))).toBe(true);
  expect(unpackZip(joined).map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('a name may lose or gain letters beyond ASCII', () => {
  const entries = [file('年度/a.txt', 'a')];
  expect(Buffer.from(joinZips([{ zip: packZip(entries), rename: () => 'year/a.txt' }])).equals(Buffer.from(packZip([file('year/a.txt', 'a')])))).toBe(true);
  expect(Buffer.from(joinZips([{ zip: packZip([file('year/a.txt', 'a')]), rename: () => '年度/a.txt' }])).equals(Buffer.from(packZip(entries)))).toBe(true);
});

test('two files of one name are refused', () => {
  const zip = packZip([file('a.txt', 'a')]);
  expect(() => joinZips([{ zip, rename: same }, { zip, rename: same }])).toThrow(/two files of one name/);
});

test('the archives stay as they are, also those that were read from a file', () => {
  const zip = Buffer.from(packZip([file('a/x.txt', 'x')]));
  const before = Buffer.from(zip);
  joinZips([{ zip: packZip([file('0.txt', '0')]), rename: same }, { zip, rename: () => '年度/x.txt' }]);
  expect(zip.equals(before)).toBe(true);
});
