import type { RuleText } from './rule-text.ts';

/** The words of the rules for a site that is built and put up. */
export const PUBLISHING_TEXTS: Readonly<Record<string, RuleText>> = {
  'build-out-own': { title: '放网站的文件夹', expected: '本项目自己的文件夹（{name}/）之外的地方', suggestion: '换一个文件夹，如 --out dist' },
  'build-out-above': { title: '放网站的文件夹', expected: '只放网站的文件夹；这一个里面还有本项目或个人文件夹', suggestion: '换一个文件夹，如 --out dist' },
  'build-out-symlink': { title: '放网站的文件夹', expected: '文件夹本身，不是符号链接', suggestion: '写符号链接指向的文件夹，或换一个' },
  'build-out-file': { title: '放网站的文件夹', expected: '文件夹，或还没有的名称', suggestion: '换一个名称，或移走这个文件' },
  'build-out-taken': { title: '放网站的文件夹', expected: '空的文件夹，或以前生成的网站；这一个里面有别的内容（如 {name}），会被整个换掉', suggestion: '换一个文件夹，或先把里面的内容移走' },
  'site-page': { title: '缺少的网页', expected: '网站地图里的每一页都已生成', suggestion: '再运行一次 npm run build；仍然缺少，请报告错误' },
  'site-empty': { title: '生成的空文件', expected: '生成的每个文件都有内容', suggestion: '检查它的来源文件，再运行一次 npm run build' },
  'site-leftover': { title: '不该公开的文件', expected: '网站里没有服务器程序、临时文件和隐藏文件', suggestion: '从 public/ 中移走它；不在那里的，请报告错误' },
  'site-link': { title: '失效的链接', expected: '网站里有的文件（{count} 页上有此链接）', suggestion: '改正链接，或补上它指向的文件' },
  'site-anchor': { title: '失效的锚点', expected: '网页上有的位置（{count} 页上有此链接）', suggestion: '改正链接中 # 之后的部分' },
  'site-base': { title: '没有基础路径的链接', expected: '以网站的基础路径开头（{count} 页上有此链接）', suggestion: '在链接前加上基础路径，或用相对地址' },
  'site-foreign': { title: '来自别处的内容', expected: '网页只载入本站的文件（{count} 页上有它）', suggestion: '把文件放进 public/，改用本站的地址' },
  'site-address': { title: '不能打开的地址', expected: '本站的地址、https 地址、邮箱或电话（{count} 页上有它）', suggestion: '改正这个地址' },
  'site-policy': { title: '缺少的内容安全策略', expected: '每一页都写明内容安全策略（{count} 页没有）', suggestion: '让这一页用 src/views/markup/ 里的页面框架' },
  'site-inline': { title: '策略不认的样式或脚本', expected: '内容安全策略写明的样式和脚本（{count} 页上有它）', suggestion: '删去这一段，或在 src/views/markup/policy.ts 里写明' },
  'site-digest': { title: '摘要不符的文件', expected: '清单所列的摘要 {expected}…', suggestion: '再运行一次 npm run build；仍然不符，请报告错误' },
  'site-digest-missing': { title: '清单所列而没有的文件', expected: '清单所列的每个文件都在（摘要 {expected}…）', suggestion: '再运行一次 npm run build；仍然没有，请报告错误' },
  'site-unlisted': { title: '清单没有列出的文件', expected: '同一文件夹里的每个文件都在清单里', suggestion: '从 public/ 中移走它；不在那里的，请报告错误' },
};
