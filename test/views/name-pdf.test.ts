import { expect, it } from 'vitest';
import { namePdf } from '../../src/views/book/name-pdf.ts';
import { runningHead } from '../../src/views/frame/running-head.ts';

const PAGE =
  '<h2 id="files">下载</h2><p>甲</p><ul class="list files"><li>乙</li></ul><h2>丙</h2><ul class="list"></ul>';

it('names the PDF first among the files of a version, and once however often it is made', () => {
  const once = namePdf(PAGE, '../../../data/2020/v1.0.0/a.pdf', 4_700_000);
  expect(once).toContain(
    '<ul class="list files"><li data-pdf=""><a href="../../../data/2020/v1.0.0/a.pdf">PDF</a><span class="amount quiet">4.7 MB</span>',
  );
  expect(namePdf(once, '../../../data/2020/v1.0.0/a.pdf', 4_700_000)).toBe(once);
});

it('leaves a page without a list of files as it is', () => {
  expect(namePdf('<h2 id="tables">表</h2><ul class="list"></ul>', 'a.pdf', 1)).toBe(
    '<h2 id="tables">表</h2><ul class="list"></ul>',
  );
});

it('prints the address of a page only where the publisher has a domain', () => {
  expect(runningHead({ siteTitle: '某局决算', domain: '' }, '收入', '/2020/income/')).toEqual({
    'data-site': '某局决算',
    'data-title': '收入',
  });
  expect(runningHead({ siteTitle: '某局决算', domain: 'www.example.gov.cn' }, '某局决算', '/')).toEqual({
    'data-site': '某局决算',
    'data-title': '',
    'data-address': 'https://www.example.gov.cn/',
  });
});
