import { describe, expect, it } from 'vitest';
import { judgePublisher } from '../../src/source/judge-publisher.ts';
import { fillFormAddress, formatAsk, makeMailAddress } from '../../src/views/question/browser/ask-message.ts';
import { findAskWays } from '../../src/views/question/ask-view.ts';
import { makeSite } from '../checks/make-site.ts';

const ROW = {
  figure: '水土保持，合计',
  value: '12.50万元',
  place: '2019年度决算，支出表（spending:soil）',
  version: '1.0.0版，2020年9月18日发布',
  address: 'https://a.gov.cn/2019/tables/spending/#soil',
};
const TEXT =
  '问的是：水土保持，合计\n本站的数：12.50万元\n位置：2019年度决算，支出表（spending:soil）\n版本：1.0.0版，2020年9月18日发布\n网址：https://a.gov.cn/2019/tables/spending/#soil\n我的疑问：';

describe('a question about a figure', () => {
  it('has its name, value, place, version and address, a line each, and leaves out what is not known', () => {
    expect(formatAsk(ROW)).toBe(TEXT);
    expect(formatAsk({ ...ROW, value: '', version: '' }).split('\n')).toHaveLength(4);
  });

  it('opens as a letter, whatever signs it holds', () => {
    const address = new URL(makeMailAddress('data@a.gov.cn', { ...ROW, figure: 'a&b=c?d#e%20' }));
    expect(address.pathname).toBe('data@a.gov.cn');
    expect(address.searchParams.get('subject')).toBe('对“a&b=c?d#e%20”的疑问');
    expect(address.searchParams.get('body')).toBe(
      `${formatAsk({ ...ROW, figure: 'a&b=c?d#e%20' }).replaceAll('\n', '\r\n')}\r\n`,
    );
  });

  it('fills the blanks of a form, each with one piece of its address', () => {
    const url = new URL(
      fillFormAddress('https://a.gov.cn/ask?f={figure}&m={message}&x={other}', { ...ROW, figure: 'a&m=b' }),
    );
    expect([...url.searchParams]).toEqual([
      ['f', 'a&m=b'],
      ['m', formatAsk({ ...ROW, figure: 'a&m=b' })],
      ['x', '{other}'],
    ]);
  });
});

describe('where questions go', () => {
  const { publisher } = makeSite({});
  const ways = (more: object): object => findAskWays({ ...publisher, ...more });

  it.each([
    ['nowhere', {}, { mail: '', form: '' }],
    ['to the mailbox of the site', { email: 'a@a.gov.cn' }, { mail: 'a@a.gov.cn', form: '' }],
    [
      'to the mailbox for errors',
      { email: 'a@a.gov.cn', errorReport: 'mailto:b@a.gov.cn' },
      { mail: 'b@a.gov.cn', form: '' },
    ],
    [
      'to a form alone',
      { email: 'a@a.gov.cn', questions: { mail: '', form: 'https://a.gov.cn/' } },
      { mail: '', form: 'https://a.gov.cn/' },
    ],
    [
      'to both',
      { questions: { mail: 'q@a.gov.cn', form: 'https://a.gov.cn/' } },
      { mail: 'q@a.gov.cn', form: 'https://a.gov.cn/' },
    ],
  ])('%s, as site.yaml says', (_, more, expected) => {
    expect(ways(more)).toEqual(expected);
  });

  it.each([
    [{ mail: 'nobody', form: '' }, 'content-email', ['questions', 'mail']],
    [{ mail: '', form: 'javascript:alert({figure})' }, 'content-address', ['questions', 'form']],
    [{ mail: '', form: 'https://a.gov.cn/?f={name}' }, 'content-form-blank', ['questions', 'form']],
    [{ mail: '', form: 'https://{figure}.gov.cn/' }, 'content-address', ['questions', 'form']],
    [{ mail: '', form: 'https://a.gov.cn/?f={figure}&m={message}' }, undefined, []],
  ])('%j is judged', (questions, rule, path) => {
    const asked: (readonly string[])[] = [];
    const issues = judgePublisher({ ...publisher, questions }, (at) => {
      asked.push(at);
      return { file: 'content/site.yaml' };
    });
    expect([issues.map((issue) => issue.rule), asked]).toEqual(rule === undefined ? [[], []] : [[rule], [path]]);
  });
});
