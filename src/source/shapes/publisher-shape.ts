import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** Who publishes, as `content/site.yaml` writes it. */
export const publisherShape = z.strictObject({
  name: text.describe('单位名称；一定要有，空着时第一次读入照附表或文档填上'),
  shortName: text.describe('单位简称；留空时照单位名称'),
  siteTitle: text.describe('网站标题；留空时照单位名称写'),
  siteTitleEn: text.describe('英文的网站标题'),
  description: text.describe('网站简介；留空时照单位名称写'),
  domain: text.describe('网站域名，如 www.example.gov.cn'),
  siteCode: text.describe('网站标识码'),
  icp: text.describe('ICP 备案号'),
  publicSecurity: text.describe('公安备案号'),
  address: text.describe('单位地址'),
  phone: text.describe('联系电话'),
  email: text.describe('联系邮箱'),
  errorReport: text.describe('报告错误的办法：网址、mailto: 开头的邮箱，或一句话'),
  licence: text.describe('数据使用许可的名称'),
  licenceUrl: text.describe('数据使用许可的网址'),
  notice: text.describe('每一页最上面的一行字，例如说明数据是示例；正式网站留空'),
  columnType: text.describe('栏目类型（政府网站网页标签 ColumnType），例如财政预决算'),
  questions: z
    .strictObject({
      mail: text.describe('收疑问的邮箱'),
      form: text.describe('收疑问的表单的网址；可以写 {figure}、{value}、{place}、{version}、{address}、{message}'),
    })
    .nullish()
    .transform((ways) => ways ?? { mail: '', form: '' })
    .describe('对一个数有疑问时问谁；都留空时用单位的邮箱'),
});
