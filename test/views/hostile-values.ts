/** Sixty texts that have broken drawings, tables, pages and spreadsheets elsewhere. */
export const HOSTILE_VALUES: readonly string[] = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>", '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'file:///etc/passwd',
  '</text><script>alert(1)</script>', '</svg><script>alert(1)</script>', '<foreignObject><body onload=alert(1)>', '<use href="#x"/>', '<set attributeName="onmouseover" to="alert(1)"/>',
  ']]><script>alert(1)</script>', '<![CDATA[x]]>', '<!-- x -->', '<!DOCTYPE svg [<!ENTITY x "y">]>', '&x;',
  '&lt;script&gt;', '&amp;lt;', '&#60;script&#62;', '%3Cscript%3E', '\\u003cscript\\u003e',
  'datum.value', "datum['x']", 'a.b', 'a[0]', "a\\.b",
  '{signal: "x"}', '{"signal":"alert(1)"}', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{7*7}',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty',
  'NaN', 'Infinity', 'undefined', 'null', 'true',
  'a,b', 'a"b', 'a\nb', 'a;b', "a'b",
  '甲\u202e乙', '甲\u200b乙', '甲\u00a0乙', '👩‍👩‍👧‍👦', 'Ṱ̺̺̕o͞ ̷i̲̬͇n̝̗͕v̟̜̘',
  'url(https://example.org/x)', 'image', 'href', 'x'.repeat(60), '；DROP TABLE x；--',
];
