/** What programs look for on the site as a whole, and what it is. */
export const SITE_DOCUMENTS: readonly { readonly address: string; readonly label: string; readonly purpose: string }[] = [
  { address: '/data/index.json', label: '清单（JSON）', purpose: '全部版本、表和文件，各有地址、大小和 SHA-256' },
  { address: '/data/catalog.jsonld', label: '目录（DCAT-AP）', purpose: '给数据门户收录的目录' },
  { address: '/data/openapi.json', label: '接口说明（OpenAPI）', purpose: '给程序看的全部地址和 JSON 的结构' },
  { address: '/feed.xml', label: '订阅（Atom）', purpose: '发布和更正' },
  { address: '/CITATION.cff', label: 'CITATION.cff', purpose: '给代码托管网站和文献软件的引用信息' },
];
