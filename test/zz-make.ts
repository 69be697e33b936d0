import { writeFileSync } from 'node:fs';
import { LAYOUTS } from './inspection/outside/right-texts.ts';
import { FAULTS } from './inspection/outside/faults.ts';
import { listNineForms } from './desk/nine-forms.ts';
import { writeHtmlForm } from './source/document/pdf/print-forms.ts';
const layout = process.argv[2] ?? 'guide', out = process.argv[3] ?? 'x', pick = (process.argv[4] ?? '').split(',').filter(Boolean).map(Number), extra = process.argv[5] ?? '';
let blocks = (LAYOUTS[layout] ?? []).map(String);
const used: string[] = [];
for (const [index, [own, from, to, rule]] of FAULTS.entries()) {
  if (own !== layout || (pick.length > 0 ? !pick.includes(index) : true)) continue;
  const at = blocks.findLastIndex((b) => b.includes(from));
  if (at < 0) { console.error('gone', from); continue; }
  blocks = blocks.map((b, i) => i === at ? b.replace(from, to) : b); used.push(`${index} ${rule}: ${to}`);
}
if (extra.includes('long')) for (let i = 0; i < 400; i++) blocks.splice(blocks.length - 3, 0, `第${i + 1}项工作由水政股和规划财务股共同组织，按照年初确定的计划开展，经过调查、设计、施工、验收四个阶段，涉及资金${(i * 1.37 + 3).toFixed(2)}万元，惠及群众${i * 3 + 20}人，群众满意度达到${90 + (i % 10)}%，为下一年度工作打下了基础。`);
const esc = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const forms = listNineForms('白石县水务局').map((f) => `<div style="page-break-before:always">${writeHtmlForm(f)}</div>`).join('');
let html = '', seen = 0;
for (const b of blocks) {
  if (/^第[一二三四]部分/.test(b)) { seen++; }
  const isContents = layout === 'guide' && seen <= 4 && blocks.indexOf(b) < 8;
  const head = /^第[一二三四]部分|^[一二三四五六七八九十]+、.{2,30}(?:情况|说明|职能|设置)/.test(b) && !b.includes('。');
  const brk = /^第[一二三四]部分/.test(b) && blocks.indexOf(b) >= 0 && seen > (layout === 'guide' ? 4 : 0) ? 'page-break-before:always;' : '';
  html += `<p style="${brk}${head ? 'font-weight:bold;text-indent:0' : ''}">${esc(b)}</p>`;
  if (/^第二部分/.test(b) && brk && layout === 'guide') html += forms;
  if (extra.includes('blank') && b === '二、机构设置' && seen > 4) html += '<div style="page-break-before:always;page-break-after:always">&nbsp;</div>';
  if (extra.includes('hidden') && b.startsWith('三、支出')) html += '<p style="color:#fff">此处数字待核实</p>';
}
if (layout !== 'guide') html += forms;
writeFileSync(`/tmp/bench/${out}.html`, `<html><meta charset="utf-8"><title>x</title><style>body{font:16px/1.8 "Noto Sans CJK SC","Noto Sans SC",sans-serif}p{text-indent:2em;margin:4px 0}table{border-collapse:collapse;width:100%;font-size:12px}td{border:1px solid #000;padding:3px}</style><body>${html}</body></html>`);
writeFileSync(`/tmp/bench/${out}.used`, used.join('\n'));
