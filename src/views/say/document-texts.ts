import type { RuleText } from './rule-text.ts';

/** The words of the rules for files of documents that are handed over. */
export const DOCUMENT_TEXTS: Readonly<Record<string, RuleText>> = {
  'document-file': {
    title: '要读入的文件',
    expected: '一个工作簿（.xlsx、.xls、.et、.xlsb、.ods）或一个文档（.docx、.doc、.wps、.pdf、.html、.txt）',
    suggestion: '检查文件名；别的格式，在能打开它的软件里另存为 .docx 后再读入',
  },
  'document-empty': {
    title: '空的文件',
    expected: '一个有内容的文件；这个文件是空的',
    suggestion: '换成完整的文件；可能是没有下载完，或保存时没有写成',
  },
  'document-broken': {
    title: '打不开的文档',
    expected: '一个完整的文档；这个文件不全，或已经损坏',
    suggestion: '重新下载或复制一份；在 Word 或 WPS 里打得开的，打开后另存为 .docx，再读入',
  },
  'document-password': {
    title: '有密码的文件',
    expected: '一个不用密码就能打开的文件；这个文件有密码',
    suggestion: '用密码打开它，去掉密码后另存，再读入',
  },
  'document-scanned': {
    title: '扫描的 PDF',
    expected: '一个有文字的 PDF；这个文件的每一页都是图片，里面的字不读',
    suggestion: '给出做成 PDF 之前的 Word 文档；没有的，请用文字识别软件转成 .docx，核对后再读入',
  },
  'document-old': {
    title: '不读的文档格式',
    expected: '.docx、.doc、.wps、.pdf、.html 或 .txt',
    suggestion: '在 Word 或 WPS 里打开它，另存为 .docx',
  },
  'document-picture': {
    title: '图片',
    expected: '一个有文字的文档；这个文件是图片，里面的字不读',
    suggestion: '给出做成图片之前的文档；没有的，请用文字识别软件转成 .docx，核对后再读入',
  },
  'document-ofd': {
    title: 'OFD 版式文件',
    expected: '.docx、.doc、.wps、.pdf、.html 或 .txt',
    suggestion: '给出导出它的 Word 文档；没有的，在 OFD 阅读器里导出为 PDF',
  },
  'document-slides': {
    title: '演示文稿',
    expected: '一个文档，里面是决算说明；这个文件是演示文稿',
    suggestion: '给出写决算说明的文档；文字只在这个文件里的，复制到 Word 或 WPS 里，另存为 .docx',
  },
  'document-packed': {
    title: '压缩包',
    expected: '工作簿或文档本身；这个文件是压缩包',
    suggestion: '先解压，再给出里面的文件',
  },
  'document-part': {
    title: '文档内部的文件',
    expected: '每一部分都在文档之内，各有一份，能完整读出',
    suggestion: '在 Word 或 WPS 里打开这个文档，核对内容后另存为新的 .docx',
  },
  'document-large': {
    title: '文档的大小',
    expected: '决算说明的大小：文件至多 100 MB，解开后每部分至多 50 MB',
    suggestion: '把有用的部分复制到新的文档里再读入',
  },
  'document-bounds': {
    title: '读文档所用的时间和内存',
    expected: '60 秒和 1 GB 以内读得完；读不完的不是太大，就是已经损坏',
    suggestion: '把有用的部分复制到新的文档里再读入',
  },
  'document-encoding': {
    title: '文字的编码',
    expected: 'UTF-8、UTF-16 或 GBK 编码的文字',
    suggestion: '用写它的软件打开，另存为 UTF-8',
  },
};
