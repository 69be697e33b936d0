import type { DocumentNoticeKind, DocumentPlace } from '../../model/document.ts';

/** What a reader of documents has to say, by kind. */
export const NOTICE_WORDS: Readonly<Record<DocumentNoticeKind, string>> = {
  scanned: '扫描的一页，没有文字，没有读',
  picture: '图片，其中的字没有读',
  tracked: '没有接受的修订：新增的读了，删去的没有读',
  hidden: '隐藏的文字，没有读',
  footnote: '脚注，读在所注的段落之后',
  comment: '批注，没有读',
  textbox: '文本框，读在它所在的地方',
  encoding: '文字是 GBK 编码，已照此读出',
  garbled: '读不出的字符',
  running: '页眉页脚，没有读',
  form: '认不准的附表，没有读',
  field: '没有结果的域',
  doubt: '另一种读法多出的文字，请核对',
};

/** What needs nobody's eye. */
export const QUIET_NOTICES: ReadonlySet<DocumentNoticeKind> = new Set(['running', 'footnote', 'textbox']);

/** Where a block of a document stands: `第24页，第81段`; blank where that is not known. */
export function formatDocumentPlace(place: DocumentPlace | undefined): string {
  if (!place) return '';
  return `${place.page === undefined ? '' : `第${place.page}页，`}第${place.paragraph}段`;
}
