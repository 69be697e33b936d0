import type { SheetStyle } from './sheet.ts';

/** The site's own quiet colours. */
const INK = '#1D1B18';
const MUTED = '#5D564D';
const LINE = '#DCD5C9';
const STRONG = '#A89F91';
const WASH = '#F8F6F1';
const LINK = '#8C2317';

const body: SheetStyle = { textColor: INK, alignVertical: 'center' };
const ruled: SheetStyle = { ...body, bottomBorderStyle: 'thin', bottomBorderColor: LINE };
const boxed: SheetStyle = {
  textColor: INK,
  alignVertical: 'center',
  topBorderStyle: 'thin',
  topBorderColor: STRONG,
  bottomBorderStyle: 'thin',
  bottomBorderColor: STRONG,
  leftBorderStyle: 'thin',
  leftBorderColor: STRONG,
  rightBorderStyle: 'thin',
  rightBorderColor: STRONG,
};

/** Every look a cell may have. */
export const STYLES = {
  plain: body,
  title: { ...body, fontSize: 18, fontWeight: 'bold' },
  subtitle: { ...body, fontSize: 12, textColor: MUTED },
  section: { ...body, fontSize: 12, fontWeight: 'bold', bottomBorderStyle: 'thin', bottomBorderColor: STRONG },
  label: { ...ruled, align: 'left', indent: 1, textColor: MUTED },
  text: { ...ruled, align: 'left', indent: 1, wrap: true },
  quiet: { ...ruled, align: 'left', indent: 1, wrap: true, textColor: MUTED },
  link: { ...ruled, align: 'left', indent: 1, textColor: LINK },
  head: {
    ...body,
    align: 'left',
    indent: 1,
    fontWeight: 'bold',
    wrap: true,
    backgroundColor: WASH,
    bottomBorderStyle: 'thin',
    bottomBorderColor: STRONG,
  },
  numberHead: {
    ...body,
    fontWeight: 'bold',
    wrap: true,
    align: 'right',
    backgroundColor: WASH,
    bottomBorderStyle: 'thin',
    bottomBorderColor: STRONG,
  },
  number: { ...ruled, align: 'right' },
  derived: { ...ruled, align: 'right', fontStyle: 'italic' },
  undisclosed: { ...ruled, align: 'right', backgroundColor: '#EFEBE3' },
  paragraph: { ...body, wrap: true },
  formTitle: { ...body, fontSize: 16, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true },
  formLeft: { ...body, align: 'left' },
  formRight: { ...body, align: 'right' },
  formHead: { ...boxed, fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: WASH },
  formName: { ...boxed, align: 'left', indent: 1, wrap: true },
  formTotalName: { ...boxed, align: 'left', indent: 1, wrap: true, fontWeight: 'bold' },
  formNumber: { ...boxed, align: 'right' },
  formTotal: { ...boxed, align: 'right', fontWeight: 'bold' },
  formDerived: { ...boxed, align: 'right', fontStyle: 'italic' },
  formDerivedTotal: { ...boxed, align: 'right', fontStyle: 'italic', fontWeight: 'bold' },
  formUndisclosed: { ...boxed, align: 'right', textColor: MUTED },
  noteLink: { ...body, wrap: true, textColor: LINK, fontSize: 9 },
  note: { ...body, wrap: true, textColor: MUTED, fontSize: 9 },
} as const satisfies Record<string, SheetStyle>;
