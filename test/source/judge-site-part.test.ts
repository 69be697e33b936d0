import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { judgeSitePart } from '../../src/source/chapter/judge-site-part.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';

const FILE = 'content/site-head.html';

const summarise = (html: string): string[] =>
  judgeSitePart(html, FILE)
    .toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0))
    .map(({ rule, place: { line = 0, column = 0 } }) => `${rule.replace('content-part-', '')} ${line}:${column}`);

const LEGAL = [
  '',
  '县水务局',
  '<p>首页 &gt; 公开 &amp; 监督</p>',
  '<a href="https://www.example.gov.cn/">首页</a>',
  '<a href="http://www.example.gov.cn/a?b=1&c=2">首页</a>',
  '<a href="/">首页</a> <a href="/open/list.html#top">公开</a> <a href="#main">正文</a>',
  '<a href="mailto:a@example.gov.cn">邮箱</a> <a href="tel:0830-1234567">电话</a>',
  '<img src="/logo.png" alt="县徽" width="40" height="40">',
  '<img src="/logo.png" alt="" />',
  '<nav class="links top" aria-label="上级网站">\r\n<ul>\r\n<li><a href="/a">甲</a></li>\r\n</ul>\r\n</nav>',
  '<DIV><A HREF="/a" TITLE="甲">甲</A><BR></DIV>',
  '<div lang="zh-CN"><p><strong>甲</strong> <em>乙</em> <small>丙</small><br>丁</p><hr></div>',
  '<dl><dt>甲</dt><dd><p>乙</p></dd></dl>',
  "<a href='/a'>单引号</a> <a href=/b>没有引号</a>",
];

const HOSTILE: readonly (readonly [string, ...string[]])[] = [
  ['<img/onerror=alert(1) src=/a.png alt="">', 'attribute 1:6'],
  ['<img src="/a.png" alt="" onerror="alert(1)">', 'attribute 1:26'],
  ['<IMG SRC="/a.png" ALT="" ONERROR=alert(1)>', 'attribute 1:26'],
  ['甲\n<p onclick\n="x">乙</p>', 'attribute 2:4'],
  ['<p style="color:red">甲</p>', 'attribute 1:4'],
  ['<p id="main">甲</p>', 'attribute 1:4'],
  ['<a href="/a" target="_blank">甲</a>', 'attribute 1:14'],
  ['<a href="/a" ping="https://a.example/">甲</a>', 'attribute 1:14'],
  ['<img src="/a.png" srcset="//a.example/b.png 2x" alt="">', 'attribute 1:19'],
  ['<p constructor="x" __proto__="y">甲</p>', 'attribute 1:4', 'attribute 1:20'],
  ['<script>if (a < b) "</p>"</script>', 'tag 1:1'],
  ['<script src="//a.example/x.js"></script>', 'tag 1:1'],
  ['<style>p{}</style>', 'tag 1:1'],
  ['<svg onload=alert(1)><path d="x"/><a href="javascript:x">y</a></svg>', 'tag 1:1'],
  ['<svg/onload=alert(1)>', 'tag 1:1'],
  ['<math><mi>x</mi></math>', 'tag 1:1'],
  ['<iframe src="/a"><p></iframe>', 'tag 1:1'],
  ['<form action="/a"><input></form>', 'tag 1:1', 'tag 1:19'],
  ['<video src="/a"></video>', 'tag 1:1'],
  ['<meta http-equiv="refresh" content="0">', 'tag 1:1'],
  ['<base href="//a.example/">', 'tag 1:1'],
  ['<link rel="stylesheet" href="/a">', 'tag 1:1'],
  ['<button popovertarget="x">甲</button>', 'tag 1:1'],
  ['<template><p>甲</p></template>', 'tag 1:1'],
  ['<constructor>甲</constructor>', 'tag 1:1'],
  ['<my-part>甲</my-part>', 'tag 1:1'],
  ['<textarea><p></textarea>', 'tag 1:1'],
  ['<body onload="x">', 'tag 1:1'],
  ['<table><tr><td>甲</table>', 'tag 1:1', 'tag 1:8', 'tag 1:12'],
  ['<a href="javascript:alert(1)">甲</a>', 'address 1:4'],
  ['<a href="&#106;avascript:alert(1)">甲</a>', 'address 1:4'],
  ['<a href="java&Tab;script:alert(1)">甲</a>', 'address 1:4'],
  ['<a href=" javascript:alert(1)">甲</a>', 'address 1:4'],
  ['<a href="data:text/html,x">甲</a>', 'address 1:4'],
  ['<a href="//a.example/">甲</a>', 'address 1:4'],
  ['<a href="/\\a.example/">甲</a>', 'address 1:4'],
  ['<a href="/a/../../b">甲</a>', 'address 1:4'],
  ['<a href="/%2e%2e/b">甲</a>', 'address 1:4'],
  ['<a href="../a.html">甲</a>', 'address 1:4'],
  ['<a href="https://a@b.example/">甲</a>', 'address 1:4'],
  ['<a href="">甲</a>', 'address 1:4'],
  ['<a>甲</a>', 'missing 1:1'],
  ['<img src="//a.example/a.png" alt="">', 'image 1:6'],
  ['<img src="https://a.example/a.png" alt="">', 'image 1:6'],
  ['<img src="data:image/svg+xml,x" alt="">', 'image 1:6'],
  ['<img src="a.png" alt="">', 'image 1:6'],
  ['<img src="/a.png">', 'missing 1:1'],
  ['<img src="/a.png" alt="" width="100%">', 'size 1:26'],
  ['<p class="1a">甲</p>', 'class 1:4'],
  ['<p lang="中文">甲</p>', 'language 1:4'],
  ['<div><p>甲</p>', 'unclosed 1:1'],
  ['甲</div>乙', 'closing 1:2'],
  ['<div/>甲', 'unclosed 1:1'],
  ['<br>甲</br>', 'closing 1:6'],
  ['<b>甲<i>乙</b>丙</i>', 'crossing 1:14'],
  ['<div><b>甲</div>', 'unclosed 1:6'],
  ['<p>甲<div>乙</div></p>', 'inside 1:5'],
  ['<p>甲<hr></p>', 'inside 1:5'],
  ['<a href="/a">甲<b><a href="/b">乙</a></b></a>', 'inside 1:18'],
  ['<li>甲</li>', 'parent 1:1'],
  ['<!-- 甲 --><p>乙</p>', 'comment 1:1'],
  ['<!--[if IE]><script>x</script><![endif]-->', 'comment 1:1'],
  ['<!DOCTYPE html>', 'comment 1:1'],
  ['<?php echo 1 ?>', 'comment 1:1'],
  ['<![CDATA[甲]]>', 'comment 1:1'],
  ['收入<5%', 'syntax 1:3'],
  ['<p title="甲>乙</p>', 'syntax 1:1'],
  ['<a href="/a"title="甲">乙</a>', 'syntax 1:1'],
  ['<a href="/a" href="/b">乙</a>', 'syntax 1:1'],
  ['<p>&#x202E;甲</p>', 'char-bidi 1:4'],
  ['<p title="&rlm;甲">乙</p>', 'char-bidi 1:4'],
  ['<p>\u202e甲</p>', 'char-bidi 1:4'],
  ['<p>\u0000甲</p>', 'char-control 1:4'],
  ['<p\u200b>甲</p>', 'char-invisible 1:3'],
];

describe('the head and foot of the site above', () => {
  it.each(LEGAL)('takes %j', (html) => {
    expect(summarise(html)).toEqual([]);
  });

  it.each(LEGAL)('takes nothing that a browser would mend: %j', (html) => {
    const around = (inner: string): string => `<div>${inner}</div><p>后</p>`;
    const plain = serialize(parseFragment(around(html)));
    expect(serialize(parseFragment(plain))).toBe(plain);
    expect(plain.endsWith('</div><p>后</p>')).toBe(true);
  });

  it.each(HOSTILE)('refuses %j once a fault', (html, ...expected) => {
    expect(summarise(html)).toEqual(expected);
    for (const issue of judgeSitePart(html, FILE))
      expect(formatIssue(issue)).not.toMatch(/undefined|\{\w+\}|[\0-\x08\u202E]/);
  });

  it('counts lines and columns the same with CRLF', () => {
    expect(summarise('甲\r\n乙\r\n<p>丙\r\n<b onclick="x">丁</b></p>')).toEqual(['attribute 4:4']);
  });
});
