/** What programs look for on the site as a whole, and what it is. */
export const SITE_DOCUMENTS: readonly { readonly address: string; readonly label: string; readonly purpose: string }[] =
  [
    { address: '/data/index.json', label: '清单（JSON）', purpose: '全部版本、表和文件，各有地址、大小和 SHA-256' },
    { address: '/data/catalog.jsonld', label: '目录（DCAT-AP）', purpose: '给数据门户收录的目录' },
    { address: '/data/openapi.json', label: '接口说明（OpenAPI）', purpose: '给程序看的全部地址和 JSON 的结构' },
    { address: '/feed.xml', label: '订阅（Atom）', purpose: '发布和更正' },
    { address: '/corrections.xml', label: '只订阅更正（Atom）', purpose: '每次更正一条' },
    { address: '/CITATION.cff', label: 'CITATION.cff', purpose: '给代码托管网站和文献软件的引用信息' },
    {
      address: '/data/provenance.json',
      label: '来历（JSON）',
      purpose: '网站由哪些文件、哪一版程序生成，各有 SHA-256，供重新生成和核对',
    },
    {
      address: '/data/sbom.cdx.json',
      label: '软件清单（CycloneDX）',
      purpose: '生成网站所用的软件包，各有版本、许可和摘要',
    },
    { address: '/SHA256SUMS', label: '全站 SHA256SUMS', purpose: '全站每个文件的 SHA-256，供镜像站核对' },
  ];
