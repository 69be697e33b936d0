import type { Sheet } from '../../../src/views/workbook/sheet.ts';
import { type PrintedForm, printForm } from './print-form.ts';
import { listNumbers, type SampleBlock } from './sample-document.ts';

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const INDENT = '&nbsp;&nbsp;&nbsp;&nbsp;';

function line(text: string): string {
  return `<p style="text-indent:2em"><span style="font-family:仿宋">${INDENT}</span><span><span>${escape(text)}</span></span></p>`;
}

function makeForm({ title, line: unit, rows }: PrintedForm): string {
  const cells = rows
    .map(
      (row) =>
        `<tr>${row
          .map(
            ({ text, across, down }) =>
              `<td${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan=${down}` : ''}><p><span>${escape(text)}</span></p></td>`,
          )
          .join('')}</tr>`,
    )
    .join('\n');
  const [department = '', money = ''] = unit.includes('\t') ? unit.split('\t') : ['', unit];
  return `<p align=center><strong>${title}</strong></p><p>${department}${INDENT.repeat(4)}${money}</p><table border="1"><tbody>${cells}</tbody></table>`;
}

/**
 * A page as the site of a government has it: navigation and scripts around it, the text in tables that only set places,
 * headings without tags, indents of hard blanks.
 */
export function makeHtmlPage(blocks: readonly SampleBlock[], forms: readonly Sheet[] = []): string {
  const numbers = listNumbers(blocks);
  const text = blocks
    .map((block, index) => {
      if (block.kind === 'title') return `<h1>${escape(block.text)}</h1>`;
      if (block.kind === 'table') {
        return `<table><tr>${block.rows.map((row) => row.map((cell) => `<td>${escape(cell)}</td>`).join('')).join('</tr><tr>')}</tr></table>`;
      }
      return line(`${numbers[index] ?? ''}${block.text}`);
    })
    .join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>决算公开</title><style>p{margin:0}</style></head><body>
<nav><a href="/">首页</a> &gt; <a href="/x">公开</a></nav><div style="display:none">浏览次数</div>
<table width="100%"><tr><td><table><tr><td>
<div class="TRS_Editor">${text}
${forms.map((form) => makeForm(printForm(form))).join('\n')}</div>
</td></tr></table></td></tr></table><script>document.write('x')</script></body></html>`;
}
