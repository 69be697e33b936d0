import type { RuleText } from './rule-text.ts';

/** The words of the rules for a site that is built and put up. */
export const PUBLISHING_TEXTS: Readonly<Record<string, RuleText>> = {
  'build-base': {
    title: '基础路径',
    expected: '以 / 开头和结尾，每一级只含字母、数字、点、连字符和下划线，点不在开头和结尾，如 /open/',
    suggestion: '改正 --base',
  },
  'hosts-port': { title: '服务器的端口', expected: '1 到 65535 的整数', suggestion: '改正 --port' },
  'hosts-name': {
    title: '服务器的域名',
    expected: '一个域名，如 {name}',
    suggestion: '改正 --name；不写时任何域名都行',
  },
  'hosts-root': {
    title: '网站在服务器上的文件夹',
    expected: '没有引号、反斜线、美元号、花括号和控制字符的路径',
    suggestion: '用 --root 写明网站在服务器上的文件夹，如 /var/www/open',
  },
  'hosts-city': {
    title: '合成的网站的文件夹',
    expected: 'npm run join 写出的文件夹，不与 --root、--base 同用',
    suggestion: '先运行 npm run join，再照此写：npm run hosts -- --city city',
  },
  'hosts-base': {
    title: '有基础路径的网站的文件夹',
    expected: '同时用 --root 写明网站所在的文件夹的上一级：网站放在其中的 {folder}/',
    suggestion: '照此写：npm run hosts -- --root /var/www --base {found}',
  },
  'hosts-own': {
    title: '交给服务器的文件夹',
    expected: '只放生成的网站的文件夹；这一个里面是本项目自己的文件（{name}），读者都能取走',
    suggestion: '用 --root 写明网站所在的文件夹，如 dist 或 /var/www/open',
  },
  'build-draft-years': {
    title: '预览的年度',
    expected: '不写 --years：草稿预览总是整个网站',
    suggestion: '去掉 --years，或去掉 --draft',
  },
  'build-out-own': {
    title: '放网站的文件夹',
    expected: '本项目自己的文件夹（{name}/）之外的地方',
    suggestion: '换一个空的文件夹',
  },
  'build-out-above': {
    title: '放网站的文件夹',
    expected: '只放网站的文件夹；这一个里面还有本项目或个人文件夹',
    suggestion: '换一个空的文件夹',
  },
  'build-out-symlink': {
    title: '放网站的文件夹',
    expected: '文件夹本身，不是符号链接',
    suggestion: '写符号链接指向的文件夹，或换一个',
  },
  'build-out-file': {
    title: '放网站的文件夹',
    expected: '文件夹，或还没有的名称',
    suggestion: '换一个名称，或移走这个文件',
  },
  'build-out-name': {
    title: '放网站的文件夹',
    expected: '没有控制字符和看不见的字符，首尾没有空格，不以 .new、.old、.lock 结尾的名称（这些是程序自己临时用的）',
    suggestion: '换一个名称',
  },
  'build-out-mount': {
    title: '放网站的文件夹',
    expected: '能整个换掉的文件夹；这一个是挂载点，移不动',
    suggestion: '写挂载点里面的一个文件夹，如 {found}/site',
  },
  'build-out-closed': {
    title: '放网站的文件夹',
    expected: '能在旁边新建、能移动的文件夹；上一级文件夹是只读的，或没有写入的权限',
    suggestion: '改权限，或用 --out 换一个能写的文件夹',
  },
  'build-out-long': {
    title: '放网站的文件夹',
    expected: '系统容得下的路径，网站里的文件还要更长',
    suggestion: '换一个名称和路径更短的文件夹',
  },
  'build-out-taken': {
    title: '放网站的文件夹',
    expected: '空的文件夹，或同一个命令以前写出的；这一个里面有别的内容（如 {name}），会被整个换掉',
    suggestion: '换一个文件夹，或先把里面的内容移走',
  },
  'city-id': {
    title: '部门的编号',
    expected: '以小写字母开头，只含小写字母、数字和连字符，不是 data、search 等已有用处的名称',
    suggestion: '改为如 shuiwu 的编号；它会成为网址的一部分，定下就不再改',
  },
  'city-twice': {
    title: '重复的部门编号',
    expected: '各部门的编号各不相同（已用于 {first}）',
    suggestion: '给其中一个换编号',
  },
  'city-inside': {
    title: '互相包含的文件夹',
    expected: '与各部门的网站互不包含的文件夹（与 {site} 重叠）',
    suggestion: '用 --out 换一个文件夹',
  },
  'city-site': {
    title: '部门的网站',
    expected: '由 npm run build 生成的网站，有 {name}',
    suggestion: '改正文件夹，或重新生成这个部门的网站',
  },
  'city-preview': {
    title: '草稿预览',
    expected: '用 npm run build 生成的公开的网站，里面只有发布过的版本',
    suggestion: '在那个部门的文件夹里运行 npm run build，换成它写出的网站',
  },
  'city-digest': {
    title: '与摘要不符的文件',
    expected: '{list} 所列的摘要 {expected}…',
    suggestion: '重新复制或重新生成这个部门的网站',
  },
  'city-same': {
    title: '重复的部门网站',
    expected: '各部门的网站各在一个文件夹（这一个已用于 {first}）',
    suggestion: '改正其中一个的文件夹',
  },
  'city-kind': {
    title: '不是文件的内容',
    expected: '部门的网站里只有文件夹和普通文件，没有符号链接、管道和设备',
    suggestion: '换成文件本身，或重新复制、重新生成这个部门的网站',
  },
  'city-unlisted': {
    title: '清单没有列出的文件',
    expected: '{list} 列出部门网站的每个文件（没有列出的有 {count} 个）',
    suggestion: '移走没有列出的文件，或重新生成这个部门的网站',
  },
  'city-line': {
    title: '摘要清单的写法',
    expected: '64 位小写的 SHA-256、两个空格和文件的路径',
    suggestion: '重新复制或重新生成这个网站',
  },
  'city-path': {
    title: '摘要清单里的路径',
    expected: '网站里的文件：各级名称只含字母、数字、点、连字符和下划线，没有 ..，不是压缩文件和服务器规则',
    suggestion: '重新复制或重新生成这个网站',
  },
  'city-double': {
    title: '摘要清单里重复的路径',
    expected: '每个文件只列一次，也没有只差大小写的',
    suggestion: '重新复制或重新生成这个网站',
  },
  'city-columns': { title: '列不同的数据', expected: '{expected}', suggestion: '用同一版本的程序重新生成各部门的网站' },
  'city-value': {
    title: '不能合并的值',
    expected: '四位年度；数值是至多 {scale} 位小数、共 38 位数字的十进制数',
    suggestion: '在这个部门的数据里改正此值，重新生成它的网站',
  },
  'city-base': {
    title: '网站的基础路径',
    expected: '{expected}，与部门的编号相同',
    suggestion: '用 npm run build -- --base {expected} 重新生成，或改正编号',
  },
  'city-search': {
    title: '不能一起检索的网站',
    expected: '能同时检索几个部门的检索页',
    suggestion: '用同一版本的程序重新生成这个部门的网站',
  },
  'city-index': {
    title: '不能一起检索的索引',
    expected: 'Pagefind {version}，与 {department} 的索引相同',
    suggestion: '用同一版本的程序重新生成这个部门的网站',
  },
  'site-page': {
    title: '缺少的网页',
    expected: '网站地图里的每一页都已生成',
    suggestion: '再运行一次 npm run build；仍然缺少，请报告错误',
  },
  'site-empty': {
    title: '生成的空文件',
    expected: '生成的每个文件都有内容',
    suggestion: '检查它的来源文件，再运行一次 npm run build',
  },
  'site-leftover': {
    title: '不该公开的文件',
    expected: '网站里没有服务器程序、临时文件和隐藏文件',
    suggestion: '从 public/ 中移走它；不在那里的，请报告错误',
  },
  'site-kind': {
    title: '网站里不是文件的内容',
    expected: '网站里只有文件夹和普通文件，没有符号链接、管道和设备',
    suggestion: '换成文件本身，再运行一次 npm run build',
  },
  'site-link': {
    title: '失效的链接',
    expected: '网站里有的文件（{count} 页上有此链接）',
    suggestion: '改正链接，或补上它指向的文件',
  },
  'site-anchor': {
    title: '失效的锚点',
    expected: '网页上有的位置（{count} 页上有此链接）',
    suggestion: '改正链接中 # 之后的部分',
  },
  'site-base': {
    title: '没有基础路径的链接',
    expected: '以网站的基础路径开头（{count} 页上有此链接）',
    suggestion: '在链接前加上基础路径，或用相对地址',
  },
  'site-foreign': {
    title: '来自别处的内容',
    expected: '网页只载入本站的文件（{count} 页上有它）',
    suggestion: '把文件放进 public/，改用本站的地址',
  },
  'site-address': {
    title: '不能打开的地址',
    expected: '本站的地址、https 地址、邮箱或电话（{count} 页上有它）',
    suggestion: '改正这个地址',
  },
  'site-policy': {
    title: '缺少的内容安全策略',
    expected: '每一页都写明内容安全策略（{count} 页没有）',
    suggestion: '让这一页用 src/views/frame/ 里的页面框架',
  },
  'site-inline': {
    title: '策略不认的样式或脚本',
    expected: '内容安全策略写明的样式和脚本（{count} 页上有它）',
    suggestion: '删去这一段，或在 src/views/frame/policy.ts 里写明',
  },
  'site-digest': {
    title: '摘要不符的文件',
    expected: '清单所列的摘要 {expected}…',
    suggestion: '再运行一次 npm run build；仍然不符，请报告错误',
  },
  'site-digest-missing': {
    title: '清单所列而没有的文件',
    expected: '清单所列的每个文件都在（摘要 {expected}…）',
    suggestion: '再运行一次 npm run build；仍然没有，请报告错误',
  },
  'site-unlisted': {
    title: '清单没有列出的文件',
    expected: '同一文件夹里的每个文件都在清单里',
    suggestion: '从 public/ 中移走它；不在那里的，请报告错误',
  },
  'served-usage': {
    title: '核对命令的写法',
    expected: '网站首页的地址',
    suggestion: '照此写：npm run publish-check -- https://网站的地址/ ；要与本机生成的网站比，加上 --site dist',
  },
  'served-site': {
    title: '本机生成的网站',
    expected: '有 SHA256SUMS 的文件夹，由 npm run build 生成',
    suggestion: '先运行 npm run build，或改正 --site',
  },
  'served-unreachable': {
    title: '连不上的网站',
    expected: '能打开的网站，现在是{reason}',
    suggestion: '检查地址和网络',
  },
  'served-elsewhere': {
    title: '转到别处的网站',
    expected: '自己答复的网站，现在转到 {location}',
    suggestion: '那里就是网站的，写那里的首页地址再核对',
  },
  'served-line': {
    title: '摘要清单里看不懂的行',
    expected: '64 位十六进制摘要、两个空格和网站里的路径，每个文件一行',
    suggestion: '重新生成网站，再上传这份清单',
  },
  'served-stopped': {
    title: '没有核对完的网站',
    expected: '每个文件都能读完，现在连着 {failed} 个不能；其余 {left} 个没有再读',
    suggestion: '检查服务器，再核对一次',
  },
  'served-list': {
    title: '网站上没有摘要清单',
    expected: '网站首页旁的 SHA256SUMS（现在的状态是 {status}）',
    suggestion: '检查地址是否写到了网站首页；清单没有上传的，补上',
  },
  'served-missing': {
    title: '网站上没有的文件',
    expected: '状态 200，现在是 {status}',
    suggestion: '重新上传这个文件',
  },
  'served-digest': {
    title: '网站上不同的文件',
    expected: '清单所列的摘要 {expected}…',
    suggestion: '重新上传；若服务器或 CDN 会改写内容（压缩空白、替换邮箱），关掉它',
  },
  'served-type': {
    title: '网站上文件的类型',
    expected: '{expected}（{count} 个文件如此）',
    suggestion: '用 npm run hosts 写出的配置，或在服务器上设好这个类型',
  },
  'served-header': {
    title: '网站的响应头',
    expected: '{expected}（{count} 个文件如此）',
    suggestion: '用 npm run hosts 写出的配置，或在服务器上设好这个响应头',
  },
  'served-error': { title: '不存在的网页', expected: '状态 404', suggestion: '在服务器上设好 404 页，不要转到首页' },
};
