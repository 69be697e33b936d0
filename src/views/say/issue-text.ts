import { escapeJson, escapeLine, escapeLines } from '../../lib/escape-terminal.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { COMMAND_TEXTS } from './command-texts.ts';
import { DOCUMENT_TEXTS } from './document-texts.ts';
import { PUBLISHING_TEXTS } from './publishing-texts.ts';
import type { RuleText } from './rule-text.ts';

/** One entry for each rule id, in plain Chinese. */
export const RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  'file-missing': { title: '文件缺失', expected: '该文件应当存在', suggestion: '补上此文件，或检查文件名' },
  'folder-missing': {
    title: '文件夹缺失',
    expected: '该文件夹应当存在，并有内容',
    suggestion: '补上此文件夹，或检查名称',
  },
  'site-no-year': {
    title: '还没有年度',
    expected: '至少一个年度',
    suggestion: '用 npm run import -- 决算说明.docx 附表.xls --year 年度 读入文档和附表，从一个年度开始',
  },
  'site-unreleased': {
    title: '还没有发布的版本',
    expected: '至少一个已发布的版本；网站只公开发布过的版本',
    suggestion:
      '看草稿：npm start -- --draft；发布它：npm run release -- {year} {version} --note "首个版本，收录了什么"',
  },
  'site-blank': { title: '网站设置的空白', expected: '{title}', suggestion: '填上这一项' },
  'site-name-sample': {
    title: '示例的单位名称',
    expected: '与 --empty 一起写的单位名称：示例里的部门是虚构的，不用真的名称',
    suggestion: '在命令后加上 --empty，或去掉 --name',
  },
  'file-encoding': { title: '文件编码', expected: 'UTF-8 编码', suggestion: '用编辑器另存为 UTF-8' },
  'file-utf16': {
    title: 'UTF-16 文件',
    expected: 'UTF-8 编码',
    suggestion: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”',
  },
  'file-gbk': {
    title: 'GBK 文件',
    expected: 'UTF-8 编码（文件是 GBK 编码，已按 GBK 读出此行）',
    suggestion: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”',
  },
  'file-bom': { title: '重复的字节顺序标记', expected: '文件开头至多一个字节顺序标记', suggestion: '删去多余的一个' },
  'file-empty': { title: '空文件', expected: '表头和至少一行数据', suggestion: '确认导出的是有内容的表' },
  'file-name': { title: '文件名', expected: '只含小写字母、数字和连字符的文件名', suggestion: '改名后更新引用' },
  'char-bom': {
    title: '文中的字节顺序标记',
    expected: '「{field}」中没有字节顺序标记',
    suggestion: '删去这个看不见的字符',
  },
  'char-replacement': {
    title: '替换字符',
    expected: '「{field}」中没有读坏的字符',
    suggestion: '回到原件，重新录入此处',
  },
  'char-control': { title: '控制字符', expected: '「{field}」中没有控制字符', suggestion: '删去这个看不见的字符' },
  'char-bidi': {
    title: '改变文字方向的字符',
    expected: '「{field}」中没有改变文字方向的字符',
    suggestion: '删去这个看不见的字符',
  },
  'char-invisible': { title: '零宽字符', expected: '「{field}」中没有零宽字符', suggestion: '删去这个看不见的字符' },
  'char-mojibake': {
    title: '乱码',
    expected: '「{field}」是能读的文字',
    suggestion: '用正确的编码重新打开原件，再另存为 UTF-8',
  },
  'char-nfc': { title: '字符的组合形式', expected: '「{field}」用 Unicode NFC 形式', suggestion: '重新键入此处的文字' },
  'csv-lone-cr': { title: '单独的回车', expected: '换行一律为 {expected}', suggestion: '用编辑器统一换行符' },
  'csv-line-ends': { title: '换行不一', expected: '全文的换行一律为 {expected}', suggestion: '用编辑器统一换行符' },
  'csv-open-quote': {
    title: '没有收尾的引号',
    expected: '从这里开始的引号要有收尾',
    suggestion: '补上收尾的引号，或删去开头的引号',
  },
  'csv-stray-quote': {
    title: '多出的引号',
    expected: '含引号的单元格整格加引号，格内的引号写两次',
    suggestion: '按此改写这一格',
  },
  'csv-after-quote': {
    title: '引号之后的文字',
    expected: '收尾的引号之后紧接逗号或换行',
    suggestion: '把文字放进引号，或删去多余的文字',
  },
  'csv-delimiter': { title: '分隔符', expected: '英文逗号', suggestion: '以英文逗号分隔重新导出' },
  'csv-title-row': { title: '表头之上的标题行', expected: '第一行就是表头 {header}', suggestion: '删去标题行' },
  'csv-header': { title: '表头', expected: '此列为「{expected}」，整行为 {header}', suggestion: '按字段说明改正列名' },
  'csv-header-empty': {
    title: '空的列名',
    expected: '每一列都有列名，整行为 {header}',
    suggestion: '补上列名，或删去多余的一列',
  },
  'csv-header-padded': {
    title: '列名前后的空格',
    expected: '此列为「{expected}」，前后没有空格',
    suggestion: '删去空格',
  },
  'csv-header-duplicate': {
    title: '重复的列名',
    expected: '列名各不相同，整行为 {header}',
    suggestion: '删去或改正重复的一列',
  },
  'csv-header-order': {
    title: '列的次序',
    expected: '此列为「{expected}」，整行为 {header}',
    suggestion: '按字段说明排列各列，数据一起移动',
  },
  'csv-header-missing': {
    title: '缺少的列',
    expected: '还应有「{missing}」，整行为 {header}',
    suggestion: '补上这一列',
  },
  'csv-header-extra': {
    title: '多出的列',
    expected: '整行为 {header}',
    suggestion: '删去这一列，或先在说明文件中增加字段',
  },
  'csv-header-absent': { title: '没有表头', expected: '第一行就是表头 {header}', suggestion: '在数据之上补一行表头' },
  'csv-header-unsafe': {
    title: '不安全的列名',
    expected: '不与程序内部名称相同的列名',
    suggestion: '给这一列换一个名称',
  },
  'csv-no-rows': { title: '只有表头', expected: '表头之下至少一行数据', suggestion: '补上数据' },
  'table-empty': {
    title: '没有数据的表',
    expected: '表头之下至少一行数据；本年没有这张表的，就没有这个文件',
    suggestion: '本年没有这张表，就删去这个文件，再照 npm run check 列出的各处删去引用它的地方；本年有，就补上数据',
  },
  'table-absent': {
    title: '引用没有的表',
    expected: '不引用表「{table}」，这一版没有它',
    suggestion: '{way}；要留着，放回 {file}',
  },
  'csv-short-row': { title: '缺列的行', expected: '{expected} 列', suggestion: '检查这一行是否少了逗号' },
  'csv-long-row': {
    title: '多列的行',
    expected: '{expected} 列',
    suggestion: '检查这一行是否多了逗号；含逗号的单元格要加引号',
  },
  'csv-full-width-comma': {
    title: '全角逗号',
    expected: '{expected} 列（此行只有 {count} 列）',
    suggestion: '把用作分隔的“，”改为英文逗号',
  },
  'csv-blank-row': { title: '空行', expected: '表中没有空行', suggestion: '删去这一行' },
  'register-partial': {
    title: '原文不全而没有说缺什么',
    expected: 'missing 一栏列出所缺的各项，至少一项',
    suggestion: '在 missing 下每行写一项，或把 completeness 改为 whole',
  },
  'register-blank': { title: '原文登记的空白', expected: '「{key}」：{expected}', suggestion: '填上这一项' },
  'document-digest': {
    title: '原文的摘要',
    expected: '登记的 SHA-256 {expected}',
    suggestion: '放回登记的那份文件；若原文换了，更新 register.yaml 并核对 outline.csv 的行号',
  },
  'chapter-reserved': { title: '章节的文件名', expected: '与固定地址不同的名称', suggestion: '换一个文件名' },
  'key-duplicate': {
    title: '重复的行标识',
    expected: '全表唯一（第 {first} 行已用过）',
    suggestion: '给其中一行换一个标识',
  },
  'key-slug': {
    title: '行标识的写法',
    expected: '只含小写字母、数字和连字符',
    suggestion: '改用如 income-total 的写法',
  },
  'key-resource': {
    title: '外键指向的表',
    expected: '一张存在的表',
    suggestion: '放回这张表，或改正表的说明文件中的 resource',
  },
  'key-column': {
    title: '外键指向的列',
    expected: '表「{resource}」已有的列：{columns}',
    suggestion: '改正表的说明文件中 reference 的 fields',
  },
  'key-foreign': { title: '外键', expected: '表「{resource}」中已有的值', suggestion: '改为相近的值：{nearest}' },
  'schema-name': { title: '表说明的名称', expected: '与文件名相同', suggestion: '改正 name 或文件名' },
  'profile-unknown': {
    title: '没有这种样式',
    expected: 'data/profiles/ 中有的样式：{profiles}',
    suggestion: '改正名称；不照样式的删去这一行',
  },
  'profile-name': {
    title: '样式的标识与文件名不同',
    expected: '文件名（{name}）去掉 .yaml',
    suggestion: '改正文件里的 id，或改文件名',
  },
  'schema-missing': {
    title: '没有说明的表',
    expected: 'data/schemas/ 中有同名的说明文件',
    suggestion: '补上说明文件，或改正文件名',
  },
  'release-folder': {
    title: '版本与文件夹',
    expected: '与文件夹 {folder} 一致',
    suggestion: '改正 release.yaml 或文件夹名',
  },
  'release-absent': {
    title: '要发布的版本',
    expected: '{year}年度已有的版本：{versions}',
    suggestion: '改正版本号，或先起草：npm run draft -- {year} {found}',
  },
  'release-done': {
    title: '已经发布的版本',
    expected: '一个草稿；发布过的版本不再改动',
    suggestion: '要更正，先起草下一个版本：npm run draft -- {year} 新版本号',
  },
  'release-order': {
    title: '不是最新的版本',
    expected: '最新的版本 {latest}',
    suggestion: '发布 {latest}，或删去不要的草稿',
  },
  'release-note': {
    title: '发布的说明',
    expected: '改了什么、为什么改',
    suggestion: '照此写：npm run release -- {year} {version} --note "改了什么、为什么改"',
  },
  'release-held': { title: '公开体检的重大问题', expected: '没有还没说明的重大问题；{verdict}', suggestion: '{way}' },
  'explained-unknown': {
    title: '说明的不是现有的问题',
    expected: '{expected}',
    suggestion: '删去这一条，或改为查到的问题的标识（npm run check 列出）',
  },
  'explained-twice': {
    title: '同一个问题说明了两次',
    expected: '每个问题只说明一次',
    suggestion: '留下一条，删去另一条',
  },
  'draft-open': {
    title: '未完成的草稿',
    expected: '最新的版本 {latest} 已经发布',
    suggestion: '接着改 data/{year}/v{latest}/，或先发布它',
  },
  'draft-ahead': {
    title: '正文走在发布的前面',
    expected: '与已发布的 {latest} 相符：{year}年度的网页照这一版生成，这一处只与草稿 {version} 相符',
    suggestion:
      '先发布草稿：npm run release -- {year} {version} --note "改了什么、为什么改"；只看草稿，用 npm run build -- --draft；草稿还不能发布而要先更新网站的，把这一处改回去',
  },
  'draft-order': { title: '新的版本号', expected: '大于最新的版本 {latest}', suggestion: '改用更大的版本号' },
  'year-exists': {
    title: '已经有的年度',
    expected: '还没有{year}年度的文件夹',
    suggestion: '接着填已有的草稿；确实要重新开始，先移走这些文件夹',
  },
  'year-none': {
    title: '还没有可以照着的年度',
    expected: '已有一个更早的年度',
    suggestion: '第一个年度从文档和附表开始：npm run import -- 决算说明.docx 附表.xls --year {year}',
  },
  'year-table': {
    title: '上一年没有的表',
    expected: '{year}年度附表以外的表：{tables}',
    suggestion: '改正表名，或去掉这一个 --with',
  },
  'year-whole': {
    title: '不用写的选项',
    expected: '没有 --with：{year}年度没有写明附表的样式，它的表全都带上',
    suggestion: '去掉 --with',
  },
  'content-forms': {
    title: '还没有读入的附表',
    expected: '{year}年度的附表',
    suggestion: '读入附表和说明：npm run import -- 决算说明.docx 附表.xls --year {year}；只有附表的，只写附表',
  },
  'year-first': {
    title: '没有更早的年度',
    expected: '晚于已有的年度 {years}，好照着上一年开始',
    suggestion: '改正年度',
  },
  'inspect-year': {
    title: '体检的年度',
    expected: '文件的标题写明是哪一年度的决算',
    suggestion: '在命令后加上 --year 年度',
  },
  'inspect-nothing': {
    title: '体检的文件',
    expected: '部门决算的附表或说明',
    suggestion: '换成决算公开的文件；附表最上面要有表名和单位',
  },
  'inspect-out': { title: '体检报告', expected: '以 .docx 结尾的文件名', suggestion: '例如 --out 体检.docx' },
  'inspect-write': {
    title: '体检报告',
    expected: '能写入的地方',
    suggestion: '换一个文件夹，或关掉正打开这个文件的软件',
  },
  'import-file': {
    title: '要读入的文件',
    expected:
      '要读入的文件的名称：工作簿（.xlsx、.xls、.et、.xlsb、.ods）或文档（.docx、.doc、.wps、.pdf、.html、.txt）',
    suggestion: '检查文件名；别的格式，在能打开它的软件里另存为 .xlsx 或 .docx 后再读入',
  },
  'import-no-forms': {
    title: '没有附表的文档',
    expected: '还应有：{titles}；文档里没有读得准的附表',
    suggestion:
      '把附表的工作簿一起给出：npm run import -- 决算说明.docx 附表.xlsx --year 年度；附表以后再读入的，在命令后加上 --partial',
  },
  'import-empty': {
    title: '空的文件',
    expected: '一个有内容的工作簿；这个文件是空的',
    suggestion: '换成完整的文件；可能是没有下载完，或保存时没有写成',
  },
  'import-broken': {
    title: '打不开的工作簿',
    expected: '一个完整的工作簿；这个文件不全，或已经损坏',
    suggestion: '重新下载或复制一份；在 Excel 或 WPS 里打得开的，打开后另存为 .xlsx',
  },
  'import-password': {
    title: '有密码的工作簿',
    expected: '一个不用密码就能打开的工作簿；这个文件有密码',
    suggestion: '在 Excel 或 WPS 里用密码打开，去掉密码后另存，再读入',
  },
  'import-html': {
    title: '取了工作簿名字的网页',
    expected: '一个工作簿；这个文件里是网页（HTML），其中没有数的格式，读不准',
    suggestion: '在 Excel 或 WPS 里打开它，核对各数后另存为 .xlsx',
  },
  'import-text': {
    title: '取了工作簿名字的文字文件',
    expected: '一个工作簿；这个文件里是纯文字（如 CSV），没有格式和合并的格',
    suggestion: '在 Excel 或 WPS 里打开它，核对编码和各数后另存为 .xlsx',
  },
  'import-xml': {
    title: '旧的 XML 表格',
    expected: '一个工作簿；这个文件里是 2003 年的 XML 表格，不在所读的格式之内',
    suggestion: '在 Excel 或 WPS 里打开它，另存为 .xlsx',
  },
  'import-document': {
    title: '别的文件',
    expected: '一个工作簿，里面是各张附表；这个文件是文档或图片',
    suggestion: '给出附表所在的工作簿；附表只在这个文件里的，先把它们做成工作簿',
  },
  'import-archive': {
    title: '里面没有工作簿的压缩包',
    expected: '一个工作簿本身；这个文件是压缩包，里面没有直接可读的工作簿',
    suggestion: '先解压，再给出里面的工作簿',
  },
  'import-old': {
    title: '太旧的工作簿',
    expected: 'Excel 5.0（1993 年）及以后的 .xls；这个文件的格式更旧',
    suggestion: '在 Excel 或 WPS 里打开它，另存为 .xlsx',
  },
  'import-bounds': {
    title: '读工作簿所用的时间和内存',
    expected: '60 秒和 1 GB 以内读得完；读不完的不是太大，就是已经损坏',
    suggestion: '把附表中有内容的部分复制到新的工作簿里，另存为 .xlsx 再读入',
  },
  'import-part': {
    title: '工作簿内部的文件',
    expected: '每一部分都在工作簿之内，各有一份，能完整读出',
    suggestion: '在 Excel 或 WPS 里打开这个工作簿，核对内容后另存为新的 XLSX',
  },
  'import-large': {
    title: '工作簿的大小',
    expected: '附表的大小：一张表至多 5000 行、400 列，工作簿解开后至多 50 MB',
    suggestion: '把附表中有内容的部分复制到新的工作簿里再读入',
  },
  'import-year': {
    title: '没有草稿的年度',
    expected: '{year}年度有一个还没有发布的草稿',
    suggestion: '新年度先用 npm run new-year -- {year} 建立；要更正已发布的，先用 npm run draft 起草',
  },
  'import-none': {
    title: '没有标准附表的工作簿',
    expected: '至少一张标准附表，表名在最上面几行：{titles}',
    suggestion: '换一个工作簿，或补上每张表的表名',
  },
  'import-form': {
    title: '不认识的附表',
    expected: '标准附表的表名：{titles}',
    suggestion: '改正表名，或把这张工作表移出工作簿',
  },
  'import-unit': {
    title: '附表的单位',
    expected: '表头之上写明一个单位，如“单位：万元”或“金额单位：元”',
    suggestion: '在表名之下写明单位',
  },
  'import-units': {
    title: '附表的两个单位',
    expected: '与 {first} 写明的单位（{unit}）相同',
    suggestion: '一张表只写一个单位，各栏的金额都按它填写',
  },
  'import-other-year': {
    title: '另一年度的附表',
    expected: '{year}年度的附表',
    suggestion: '换成{year}年度的工作簿，或改正表名里的年度和命令中的 --year',
  },
  'import-twice': { title: '重复的附表', expected: '“{title}”只有一张（{first}已经是它）', suggestion: '删去其中一张' },
  'import-two-sets': {
    title: '两套附表',
    expected: '一套附表，每张只有一张（这 {count} 张都有了）',
    suggestion: '工作簿里有几个单位的附表时，一个单位另存一个工作簿，只读入要公开的这一套',
  },
  'import-missing': {
    title: '工作簿中缺少的附表',
    expected: '还应有：{titles}',
    suggestion: '补上这几张（表名写在最上面，隐藏的工作表不读）；确实只有一部分时，在命令后加上 --partial',
  },
  'import-heads': {
    title: '附表的表头',
    expected: '“{title}”的标准表头：名称或编码在左，金额各栏在右',
    suggestion: '按标准表样改正表头',
  },
  'import-amount-head': {
    title: '附表的金额栏',
    expected: '“{title}”的金额栏，表头为“决算数”或“金额”',
    suggestion: '换成决算数的一栏；本来就是决算数的，把表头改为“决算数”',
  },
  'import-number': {
    title: '附表中的金额',
    expected:
      '一个数，显示如 1478.90 或 1,478.90，正负与所存相同（这一格是{form}）；没有公开的写“未公开”，文本里没有的写“未载”，没有的留空',
    suggestion: '这一格只留数，去掉单位、注记、空格和别的文字，负数写作 -12.50；把格式设成“数值”，核对显示的数后保存',
  },
  'import-width': {
    title: '显示不全的数',
    expected: '显示出全部小数（“常规”格式在这样宽的列里会舍去末位）',
    suggestion: '在表格软件里把这一格设成“数值”格式，定好小数位数后保存',
  },
  'import-formula': {
    title: '没有算出的公式',
    expected: '公式已经算出、打开时不再变的结果',
    suggestion: '在 Excel 或 WPS 里打开工作簿，等公式算完，把这一格复制后“粘贴为数值”再保存',
  },
  'import-error': {
    title: '单元格里的错误',
    expected: '一个数或文字，不是公式的错误、逻辑值或日期',
    suggestion: '改正这一格的公式，或填入数',
  },
  'import-struck': {
    title: '划去的内容',
    expected: '没有删除线的内容：划去的不知算不算数',
    suggestion: '在这一格只留算数的内容，去掉删除线',
  },
  'import-raised': {
    title: '上标或下标',
    expected: '没有上标、下标的内容',
    suggestion: '删去注记的上标，或改为普通的字',
  },
  'import-unseen': {
    title: '看不见的内容',
    expected: '看得见的字：这里的字与底色相同',
    suggestion: '改变字的颜色，或清除这一格',
  },
  'import-conditional': {
    title: '条件格式',
    expected: '不改变显示的数、不隐藏内容的条件格式',
    suggestion: '清除这一格的条件格式，核对显示的数后保存',
  },
  'import-string': {
    title: '单元格的文字',
    expected: '工作簿里有这一格的文字',
    suggestion: '在表格软件里打开工作簿，修复后另存为新的 XLSX',
  },
  'import-cell-unit': {
    title: '单元格里的单位',
    expected: '与这张表写明的单位（{unit}）相同',
    suggestion: '在表格软件里把这一格设成“数值”格式，按{unit}填写',
  },
  'import-undo-released': {
    title: '读入之后已经发布',
    expected: '{year}年度上一次读入以后没有发布过版本',
    suggestion: '发布过的版本不再改动；要更正，先用 npm run draft 起草，再读入',
  },
  'import-undo': {
    title: '没有可以撤回的读入',
    expected: '{year}年度读入过工作簿',
    suggestion: '年度写错的改正年度；没有读入过就不用撤回',
  },
  'import-merged': { title: '合并的金额', expected: '一格金额只属于一行一栏', suggestion: '取消合并，在各格分别填写' },
  'import-double': {
    title: '同一行的两个金额',
    expected: '一个金额（{first} 已经是它，为 {value}）',
    suggestion: '删去其中一栏，或在表头写明各栏是什么',
  },
  'import-second': {
    title: '工作表里的第二张表',
    expected: '一张工作表里只有“{title}”，别的表在它的下面，另有表名和单位',
    suggestion: '把第二张表移到另一张工作表',
  },
  'import-lying': {
    title: '横排的附表',
    expected: '表头之下只有一行金额',
    suggestion: '栏次一行写明“栏次”，别的行在左边写明名称',
  },
  'import-numbering': {
    title: '栏次还是金额',
    expected: '看得出是栏次还是金额的一行',
    suggestion: '是栏次的，在左边写“栏次”；是金额的，设成两位小数的“数值”格式',
  },
  'order-year': { title: '命令中的年度', expected: '已有的年度：{years}', suggestion: '改正年度' },
  'order-version': { title: '命令中的版本号', expected: '三段数字，如 1.1.0，前面不加 v', suggestion: '改正版本号' },
  'order-date': {
    title: '发布日期',
    expected: '日历上有的日期，形如 2021-09-24',
    suggestion: '改正 --date，或不写而用今天',
  },
  'place-taken': { title: '文件夹已有内容', expected: '不存在的或空的文件夹', suggestion: '换一个文件夹' },
  'place-inside': {
    title: '文件夹的位置',
    expected: '本项目之外的文件夹',
    suggestion: '换到本项目之外，例如 ../our-accounts',
  },
  'order-busy': { title: '另一个命令正在进行', expected: '没有别的起草、读入或发布在进行', suggestion: '等它结束再试' },
  'order-lost': {
    title: '被接手的锁',
    expected: '这个命令在做完之前一直占着的锁；它停顿得太久，另一个命令（{holder}）已经接手',
    suggestion: '等那个命令结束，再运行一次',
  },
  'json-syntax': { title: 'JSON 写法', expected: '{expected}', suggestion: '改正此处，再用编辑器检查 JSON' },
  'json-twice': {
    title: '重复的键',
    expected: '同一层里每个键只写一次（第 {first} 行已写过）',
    suggestion: '删去其中一个',
  },
  'schema-member': {
    title: '表说明中不认识的键',
    expected: '{title}已有的键：{known}',
    suggestion: '改为 {nearest}，或删去',
  },
  'schema-place': {
    title: '表说明中放错地方的键',
    expected: '写在{home}里，不在 {pointer}',
    suggestion: '移到{home}里',
  },
  'schema-value': { title: '表说明中的值', expected: '{expected}（{pointer}）', suggestion: '照此改正' },
  'schema-unread': {
    title: '不能照办的表说明',
    expected: '{expected}（{pointer}）',
    suggestion: '照此改写；不改就不能准确判断各行的对错',
  },
  'schema-type': {
    title: '不属于此类字段的键',
    expected: '{expected}才有此键（{pointer}）',
    suggestion: '删去此键，或改正字段的 type',
  },
  'schema-bound': { title: '表说明中的界限', expected: '{expected}（{pointer}）', suggestion: '改正这个界限' },
  'schema-twice': {
    title: '表说明中重复的字段名',
    expected: '{expected}（{pointer}）',
    suggestion: '删去或改正其中一个',
  },
  'schema-field': { title: '表说明中的字段名', expected: 'fields 中已有的字段：{known}', suggestion: '改为 {nearest}' },
  'path-symlink': {
    title: '符号链接',
    expected: '数据、正文、出处和 public/ 里只有文件和文件夹',
    suggestion: '换成文件本身的副本',
  },
  'path-kind': { title: '特殊文件', expected: '数据、正文、出处和 public/ 里只有文件和文件夹', suggestion: '移走它' },
  'path-asset': {
    title: 'public/ 里的名称',
    expected:
      '只含字母、数字、点、连字符和下划线，不以点或连字符开头（.well-known 除外），不是 Windows 保留名，至多 100 个字符',
    suggestion: '改名，或移走它',
  },
  'path-case': {
    title: '只差大小写的名称',
    expected: '与「{first}」不只差大小写的名称；Windows 和 macOS 会把两者当作一个',
    suggestion: '给其中一个改名',
  },
  'path-packed': {
    title: '压缩过的文件',
    expected: '没有压缩的文件；生成网站时自动压缩',
    suggestion: '换成没有压缩的文件；要公开压缩包，用 .zip',
  },
  'path-taken': {
    title: '生成时写出的文件',
    expected: 'public/ 里没有与生成写出的同名的文件和文件夹，如 index.html、2020、data、_headers',
    suggestion: '换一个名字，或移走它；要改响应头，改 src/publish/hosts/host-rules.ts',
  },
  'path-server': {
    title: '服务器自己读的文件',
    expected:
      '发给读者的文件；_headers、_redirects、_routes.json、_worker.js 和 web.config 由服务器自己读，不发给读者，也没有摘要',
    suggestion: '移走它；要转址或改响应头，在服务器的设置里写',
  },
  'path-leftover': {
    title: '系统和办公软件留下的文件',
    expected: '数据、正文、出处和 public/ 里只有自己放进去的文件',
    suggestion: '删去这个文件；是办公软件写的，先关闭打开着的那一份',
  },
  'path-answers': {
    title: '放错地方的问答',
    expected: '问答在 content/年度/answers.csv，不在已发布的版本和别的文件夹里',
    suggestion: '移到 content/ 里那个年度的文件夹',
  },
  'path-name': {
    title: '文件和文件夹的名称',
    expected: '只含小写字母、数字、点和连字符，不是 Windows 保留名，至多 100 个字符',
    suggestion: '改名后更新引用',
  },
  'version-sums': {
    title: '没有摘要的版本',
    expected: '已发布的版本 {version} 有 SHA256SUMS，列出文件夹中其余各文件',
    suggestion: '恢复发布时写下的 SHA256SUMS；若尚未发布，把 status 写为 draft',
  },
  'version-sum-line': {
    title: '摘要的写法',
    expected: '64 位十六进制摘要、两个空格和文件名，每个文件一行',
    suggestion: '恢复发布时写下的 SHA256SUMS',
  },
  'version-file-missing': {
    title: '版本中缺少的文件',
    expected: '版本 {version} 有此文件',
    suggestion: '恢复发布时写下的文件',
  },
  'version-file-gone': {
    title: '删去的文件',
    expected: '版本 {version} 发布时的此文件',
    suggestion: '恢复此文件；要撤下一张表，另出新版本并说明',
  },
  'version-file-added': {
    title: '发布之后增加的文件',
    expected: '版本 {version} 的文件夹与 SHA256SUMS 所列相同',
    suggestion: '移走此文件，另出新版本',
  },
  'version-changed': {
    title: '发布之后改动的文件',
    expected: '版本 {version} 发布时的内容（摘要 {expected}…）',
    suggestion: '恢复此文件，把改动放进新版本的文件夹并说明',
  },
  'version-line-ends': {
    title: '换过的换行',
    expected: '{versions}发布时的换行；文字没有变，换行由 git（core.autocrlf）或编辑器换过',
    suggestion: '运行 npm run restore：把换行换回发布时的，并在 .gitattributes 写明 git 不换这些文件的换行',
  },
  'version-gone': {
    title: '删去的版本',
    expected: '发布过的每个版本都在自己的文件夹里',
    suggestion: '恢复这个文件夹；发布过的版本不能撤下，有错就另出新版本',
  },
  'answer-key': {
    title: '问答的对象',
    expected: '一个已有的单元格（表:行，或 表:行.列），或者已知不一致、口径说明里的一个编号',
    suggestion: '改为相近的名称：{nearest}',
  },
  'answer-version': { title: '问答的版本', expected: '该年度已有的版本：{versions}', suggestion: '改正版本号，或留空' },
  'answer-order': {
    title: '问答的次序',
    expected: '不早于上一行的 {former}：新的答复写在后面',
    suggestion: '把这一行移到前面，或改正日期',
  },
  'answer-twice': {
    title: '重复的问答',
    expected: '同一天对同一个数的同一个问题只写一行，第 {line} 行已有',
    suggestion: '删去这一行，或把两个答复合成一个',
  },
  'version-reopened': {
    title: '改回草稿的版本',
    expected: 'released：版本 {version} 已经发布，登记在该年度的 SHA256SUMS 里',
    suggestion: '恢复发布时的 release.yaml 和 SHA256SUMS；要更正，用 npm run draft -- {year} 新版本号 起草新版本',
  },
  'version-unlisted': {
    title: '没有登记的版本',
    expected: '每个已发布的版本都登记在该年度的 SHA256SUMS 里',
    suggestion: '恢复发布时写下的这个文件；发布只能用 npm run release',
  },
  'version-sums-changed': {
    title: '改动过的摘要表',
    expected: '版本 {version} 发布时的摘要表（摘要 {expected}…）',
    suggestion: '恢复发布时写下的 SHA256SUMS',
  },
  'version-reference': {
    title: '发布之后改动的科目表或提纲',
    expected: '与已发布的版本 {version} 里的同名文件相同',
    suggestion: '恢复此文件；要更正，先用 npm run draft -- {year} 新版本号 起草新版本',
  },
  'version-date': {
    title: '没有日期的版本',
    expected: '已发布的版本 {version} 写明发布日期',
    suggestion: '在 published 写上日期',
  },
  'version-twice': { title: '重复的版本号', expected: '{folder} 之外的版本号', suggestion: '改用下一个版本号' },
  'version-previous': { title: '上一版本', expected: '{expected}', suggestion: '恢复被删去的版本，或改正 previous' },
  'version-unchanged': {
    title: '没有改动的版本',
    expected: '至少一张表与版本 {version} 不同',
    suggestion: '删去这个版本，或放进要更正的表',
  },
  'version-note': {
    title: '没有说明的更正',
    expected: '改了什么、为什么改，与版本 {version} 的说明不同',
    suggestion: '在 note 写明',
  },
  'path-content': {
    title: '正文文件夹里的文件',
    expected:
      'content/ 里只有 site.yaml、synonyms.yaml、site-head.html、site-foot.html，和各年度文件夹里的 volume.yaml、charts.yaml、decisions.csv、answers.csv 与章节（.mdx）',
    suggestion: '移出 content/；是章节的，放进年度文件夹，以 .mdx 结尾',
  },
  'yaml-key-twice': { title: '写了两次的键', expected: '每个键只写一次', suggestion: '留下其中一行，删去另一行' },
  'yaml-tab': { title: 'YAML 缩进中的制表符', expected: '用空格缩进', suggestion: '把行首的制表符换成空格，每层两个' },
  'yaml-colon': {
    title: '全角冒号',
    expected: '键之后是英文冒号和一个空格',
    suggestion: '把“：”改为英文冒号，后面加一个空格',
  },
  'yaml-blank': { title: '冒号之后没有空格', expected: '冒号之后有一个空格', suggestion: '在冒号之后加一个空格' },
  'yaml-comma': {
    title: '全角逗号',
    expected: '各项之间是英文逗号',
    suggestion: '把“，”或“、”改为英文逗号；每项各加一对英文引号',
  },
  'yaml-feature': {
    title: 'YAML 的引用和标记',
    expected: '只有键、值和列表；没有 &、*、!、<<、? 和 % 这些标记',
    suggestion: '把要重复的内容照写一遍，删去标记；以这些符号开头的文字整个加引号',
  },
  'yaml-deep': { title: 'YAML 的层数', expected: '层数不过十几层', suggestion: '删去多余的括号和缩进' },
  'yaml-syntax': { title: 'YAML 写法', expected: '能读通的 YAML', suggestion: '检查缩进、冒号和引号' },
  'yaml-key': { title: '不认识的键', expected: '已有的键', suggestion: '检查拼写，或删去这一行' },
  'yaml-key-name': { title: '写错的键', expected: '「{nearest}」', suggestion: '改为 {nearest}' },
  'yaml-shape': { title: 'YAML 内容', expected: '{expected}', suggestion: '对照其他年度的同名文件改正' },
  'value-column': {
    title: '整列必填而没有填',
    expected: '「{title}」每一行都要填，共 {count} 行',
    suggestion: '逐行填写；这是上一版没有的列',
  },
  'value-required': { title: '必填的值', expected: '「{title}」必须填写', suggestion: '补上此值' },
  'value-string': { title: '文字', expected: '文字', suggestion: '改正此值' },
  'value-integer': { title: '整数', expected: '「{title}」应为整数，如 143', suggestion: '去掉单位、逗号和小数' },
  'value-number': {
    title: '数字',
    expected: '「{title}」应为十进制数字，如 1234.56',
    suggestion: '去掉单位、逗号和其他符号',
  },
  'value-date': {
    title: '日期',
    expected: '「{title}」应为日历上有的日期，形如 {expected}',
    suggestion: '改用四位年、两位月、两位日',
  },
  'value-year': { title: '年度', expected: '「{title}」应为四位年度', suggestion: '改为如 2020' },
  'value-boolean': { title: '是否', expected: '「{title}」应为以下之一：{expected}', suggestion: '从中选一个' },
  'value-format': { title: '值的格式', expected: '「{title}」应为{expected}', suggestion: '按此写法改正' },
  'value-enum': { title: '可选的值', expected: '「{title}」应为以下之一：{expected}', suggestion: '从中选一个' },
  'value-pattern': { title: '值的写法', expected: '「{title}」应合乎 {expected}', suggestion: '按此写法改正' },
  'value-range': { title: '值的范围', expected: '「{title}」应为{expected}', suggestion: '核对此值' },
  'value-decimals': {
    title: '小数位数',
    expected: '「{title}」应有 {expected} 位小数',
    suggestion: '按此写足或改正小数',
  },
  'value-digits': {
    title: '位数过多',
    expected: '「{title}」至多 {expected} 位数字',
    suggestion: '核对此数，去掉浮点运算留下的尾数',
  },
  'value-float-litter': {
    title: '浮点运算的尾数',
    expected: '「{title}」应为准确的小数',
    suggestion: '按原件的位数重新录入此数',
  },
  'value-padded': { title: '值前后的空格', expected: '「{title}」前后没有空格', suggestion: '删去空格' },
  'value-code': {
    title: '被电子表格改写的编码',
    expected: '「{title}」与同列其他编码写法相同',
    suggestion: '把这一列设为文本格式，重新录入编码',
  },
  'value-unit': {
    title: '单位不符的金额',
    expected: '「{title}」以{expected}计，与同列其他金额相称',
    suggestion: '核对此数是否误用了元',
  },
  'value-length': { title: '文字长度', expected: '「{title}」应有 {expected} 个字', suggestion: '核对此值' },
  'value-unique': {
    title: '重复的值',
    expected: '「{field}」全表唯一（第 {first} 行已用过）',
    suggestion: '改正其中一行',
  },
  'value-spreadsheet-error': {
    title: '电子表格的出错值',
    expected: '「{title}」的值',
    suggestion: '回到电子表格改正公式，再导出',
  },
  'row-duplicate': {
    title: '重复的行',
    expected: '没有完全相同的两行（与第 {first} 行相同）',
    suggestion: '删去其中一行',
  },
  'value-injection': {
    title: '会被当作公式的文字',
    expected: '「{title}」的开头不是 = + @（全角的也算）、制表符，也不是后面接文字的减号，这些会被表格软件当作公式',
    suggestion: '删去开头的符号，或在它前面补上文字',
  },
  'basis-not-disclosed': {
    title: '未公开却有值',
    expected: '依据为 not-disclosed 时「{field}」应为空',
    suggestion: '删去此值，或改正依据',
  },
  'value-unfilled': {
    title: '还没有填的值',
    expected: '「{title}」的值，连同依据和出处',
    suggestion: '填上此值；原文没有公开的，依据写 not-disclosed；原表此处未印内容的，写 blank',
  },
  'basis-form-blank': {
    title: '表内空白却有值',
    expected: '依据为 blank 时「{field}」应为空：原表此处未印任何内容，印的是 0 也不算空白',
    suggestion: '删去它；原表印了数的，写出这个数并把依据改为 stated',
  },
  'basis-formula': {
    title: '推算没有算式',
    expected: '依据为 derived 时应有算式',
    suggestion: '在 formula 一栏写出算式',
  },
  'basis-stated': {
    title: '原文值带算式',
    expected: '依据为 stated 时没有算式',
    suggestion: '删去算式，或把依据改为 derived',
  },
  'basis-blank': {
    title: '推算没有结果',
    expected: '依据为 derived 时「{field}」应有值',
    suggestion: '填上算式的结果',
  },
  'locator-unknown': {
    title: '未知的出处',
    expected: '位置表 outline.csv 中已有的编号',
    suggestion: '改为相近的编号：{nearest}',
  },
  'reference-unknown': {
    title: '未知的数据项',
    expected: '同一版本中存在的 表:行.列',
    suggestion: '改为相近的名称：{nearest}',
  },
  'formula-syntax': {
    title: '算式写法',
    expected: '数据项、数字、+ - * /、括号或 round(…, 位数)，运算符两侧留空格',
    suggestion: '检查「{term}」前后',
  },
  'formula-unknown-reference': {
    title: '算式中的未知数据项',
    expected: '存在的数据项（{term} 不存在）',
    suggestion: '改为相近的名称：{nearest}',
  },
  'formula-blank-reference': {
    title: '算式中的空值',
    expected: '有数值的数据项（{term} 没有数值）',
    suggestion: '换一个数据项，或改为未公开',
  },
  'formula-zero-division': { title: '除数为零', expected: '除数不为零', suggestion: '检查算式的除数' },
  'relation-value': {
    title: '与其他各项对不上的值',
    expected: '{expected}（{title}；此格参与的 {count} 个等式不成立）',
    suggestion: '核对此值与等式中的各项；若原文如此，记入 inconsistencies.csv 并在等式的 known 一栏写明',
  },
  'relation-broken': {
    title: '不成立的等式',
    expected: '使等式成立的值（{title}；此格参与的 {count} 个等式不成立）',
    suggestion: '核对此值与等式中的各项；若原文如此，记入 inconsistencies.csv 并在等式的 known 一栏写明',
  },
  'identity-holds': {
    title: '不再适用的矛盾',
    expected: '等式「{title}」不成立；它现在成立（{printed}）',
    suggestion: '清空这一行的 known，并核对 inconsistencies.csv 中的条目',
  },
  'identity-tolerance': {
    title: '容差的单位',
    expected: '算式里的数都以{expected}计，容差才说得通；{term} 以{unit}计',
    suggestion: '清空这一行的 tolerance，或换成以{expected}计的数',
  },
  'identity-entry': {
    title: '等式引用的矛盾条目',
    expected: 'inconsistencies.csv 中已有的行标识',
    suggestion: '补上条目，或改正 known',
  },
  'inconsistency-twice': {
    title: '既列为矛盾又作说明',
    expected: 'inconsistencies.csv 里没有的行标识',
    suggestion: '算矛盾的，删去这一行；不算的，删去 inconsistencies.csv 的那一行',
  },
  'inconsistency-stale': {
    title: '与单元格不符的矛盾条目',
    expected: '写有 {reference} 现在的值「{expected}」',
    suggestion: '按单元格改正此处；矛盾已不存在的，删去条目',
  },
  'contract-renamed': {
    title: '改了名的列',
    expected: '表「{table}」的列「{column}」（{title}，{expected}），网页按这个列名取数',
    suggestion: '在这个文件和各草稿的 {table}.csv 里把列名「{found}」改回「{column}」',
  },
  'contract-column': {
    title: '缺少网页要用的列',
    expected: '表「{table}」有列「{column}」（{title}，{expected}）；现有的列里最接近的是「{found}」',
    suggestion: '在这个文件的 fields 和各草稿的 {table}.csv 里补上列「{column}」',
  },
  'contract-type': {
    title: '网页要用的列的类型',
    expected: '表「{table}」的列「{column}」（{title}）的 type 为 {expected}',
    suggestion: '在这个文件里把 type 改回 {expected}',
  },
  'contract-content': {
    title: '网页要用的列的内容',
    expected: '表「{table}」的列「{column}」（{title}）的 content 为 {expected}',
    suggestion: '在这个文件里给这一列写上 "content": "{expected}"',
  },
  'contract-required': {
    title: '必须填写的列',
    expected: '表「{table}」的列「{column}」（{title}）的 constraints.required 为 {expected}',
    suggestion: '在这个文件里给这一列写上 "constraints": { "required": true }',
  },
  'contract-code': {
    title: '网页要用的代码',
    expected: '表「{table}」的列「{column}」（{title}）可取的值里有「{expected}」',
    suggestion: '在这一列的 categories 或 enum 里补上「{expected}」',
  },
  'contract-sealed': {
    title: '已发布版本缺少的列',
    expected: '这个版本的表「{table}」有列「{column}」（{title}，{expected}）',
    suggestion: '已发布的版本不能改：从版本管理里取回原来的 datapackage.json 和 {table}.csv',
  },
  'contract-beside': {
    title: '缺少的另一张表',
    expected: '有表「{found}」，同一版本里就有表「{expected}」',
    suggestion: '在这个文件旁边补上 {expected}.csv，或把这张表也删去',
  },
  'code-name': { title: '科目名称', expected: '科目 {code} 的名称「{expected}」', suggestion: '改正名称或编码' },
  'chapter-head': {
    title: '章节的头部',
    expected: '文件第一行就是 ---，接着是 title、summary 等各项，再一行 ---',
    suggestion: '把头部移到文件最前面，前面不留文字和空行',
  },
  'chapter-head-end': {
    title: '头部的收尾',
    expected: '头部以单独一行 --- 收尾，行上没有别的',
    suggestion: '在头部最后一项之下写单独一行 ---',
  },
  'chapter-less-than': {
    title: '单独的小于号',
    expected: '< 之后紧接组件的名称；正文里的小于写成文字',
    suggestion: '改为“小于”二字或全角的＜',
  },
  'chapter-less-than-number': {
    title: '数字前的小于号',
    expected: '“小于”二字，和引用数据项的组件',
    suggestion: '改为：小于<Percent of="表:行" />（金额用 Amount，其他用 Count）',
  },
  'chapter-comment': {
    title: '章节中的注释',
    expected: '章节里没有注释',
    suggestion: '删去整段注释；要留的话写在版本管理的提交说明里',
  },
  'chapter-quote': {
    title: '属性的弯引号',
    expected: '属性的值用英文直引号，如 of="表:行"',
    suggestion: '把两边的引号都改为英文直引号 "',
  },
  'chapter-full-width': {
    title: '标签里的全角符号',
    expected: '英文的 {expected}',
    suggestion: '改为英文的 {expected}',
  },
  'chapter-unquoted': {
    title: '没有引号的值',
    expected: '属性的值加英文直引号',
    suggestion: '在值的两边加上英文直引号 "',
  },
  'chapter-unclosed': {
    title: '没有收尾的标签',
    expected: '从这里开始的 <{tag}> 在同一段或同一层里有 </{tag}>',
    suggestion: '照此写：{example}',
  },
  'chapter-unclosed-unknown': {
    title: '没有收尾的标签',
    expected: '已有的组件，并且有收尾',
    suggestion: '不是标签的，把 < 改为“小于”二字或全角的＜；是标签的，删去它',
  },
  'chapter-slash': {
    title: '没有收尾的标签',
    expected: '<{tag}> 自己收尾，> 之前有 /',
    suggestion: '照此写：{example}',
  },
  'chapter-closing': {
    title: '收尾标签的名称',
    expected: '{expected}，大小写与开头的标签相同',
    suggestion: '改为 {expected}',
  },
  'chapter-closing-alone': {
    title: '多出的收尾标签',
    expected: '前面有配对的开头标签',
    suggestion: '删去这个收尾标签',
  },
  'chapter-crossing': {
    title: '交错的标签',
    expected: '</{tag}> 与它的开头在同一段、同一处强调之内',
    suggestion: '把开头和收尾移到同一段里，不跨过 ** 和换段',
  },
  'chapter-crossing-blocks': {
    title: '交错的标签',
    expected: '<{tag}> 和 </{tag}> 各占一行',
    suggestion: '让两个标签各占一行，与中间的文字各隔一个空行',
  },
  'chapter-unfinished': {
    title: '没有写完的标签',
    expected: '标签以 > 收尾，属性的引号成对',
    suggestion: '补上缺的引号或 >',
  },
  'chapter-autolink': {
    title: '尖括号里的网址',
    expected: '写作 [文字](https://…) 的链接',
    suggestion: '改为 [文字](https://…)',
  },
  'chapter-brace': {
    title: '正文中的花括号',
    expected: '正文里没有花括号',
    suggestion: '删去花括号；确实要印出来的，前面加一个反斜杠，写作 \\{ 和 \\}',
  },
  'chapter-tag-as-text': {
    title: '写成了文字的标签',
    expected: '以英文 < 开头、紧接名称、以英文 > 收尾的标签',
    suggestion: '把尖括号改为英文的，< 之后不留空格',
  },
  'chapter-tag': { title: '章节不用的标签', expected: '以下标签之一：{tags}', suggestion: '删去这个标签，只留文字' },
  'chapter-spread': { title: '展开的属性', expected: '{example}，属性逐个写明', suggestion: '删去花括号和其中的内容' },
  'chapter-attribute': { title: '组件的属性', expected: '{example}，没有别的属性', suggestion: '删去这个属性' },
  'chapter-attribute-name': {
    title: '属性的名称',
    expected: '属性「{nearest}」，如 {example}',
    suggestion: '改为 {nearest}',
  },
  'chapter-attribute-expression': {
    title: '属性值中的程序',
    expected: '用英文直引号写明的值，如 of="表:行"',
    suggestion: '把花括号换成英文直引号，写明名称',
  },
  'chapter-attribute-bare': { title: '没有值的属性', expected: '{example}', suggestion: '补上等号和英文直引号里的值' },
  'chapter-attribute-padded': {
    title: '属性值里的空白',
    expected: '值的前后没有空格，中间没有换行',
    suggestion: '删去引号之内的空白',
  },
  'chapter-attribute-missing': { title: '缺少的属性', expected: '{example}', suggestion: '补上 {nearest}="…"' },
  'chapter-attribute-twice': {
    title: '写了两次的属性',
    expected: '属性「{nearest}」只写一次',
    suggestion: '删去其中一个',
  },
  'chapter-content': { title: '组件里的文字', expected: '{example}，里面没有内容', suggestion: '把内容移到标签之外' },
  'chapter-content-empty': {
    title: '没有文字的组件',
    expected: '{example}，两个标签之间有文字',
    suggestion: '在两个标签之间写上文字，或删去这个组件',
  },
  'chapter-nesting': {
    title: '组件里的组件',
    expected: '{example}，两个标签之间只有文字',
    suggestion: '把这一处移到 </{tag}> 之后',
  },
  'chapter-image': {
    title: '章节中的图片',
    expected: '章节里没有图片；图表由 charts.yaml 画出',
    suggestion: '删去图片；要图表的，用 <Chart of="图的 id" />',
  },
  'chapter-footnote': {
    title: '章节中的脚注',
    expected: '注写在正文里',
    suggestion: '把脚注的内容移到正文，或放进 <Note>',
  },
  'chapter-checkbox': {
    title: '列表中的选择框',
    expected: '列表的每一项以文字开头',
    suggestion: '删去方括号和其中的内容',
  },
  'chapter-tilde': { title: '被波浪号划去的文字', expected: '没有成对的单个 ~', suggestion: '表示范围的 ~ 改为“至”' },
  'chapter-align': { title: '表格中的对齐', expected: '表头之下的一行只有 | 和 -', suggestion: '删去这一行里的冒号' },
  'chapter-code': {
    title: '代码块的首行',
    expected: '``` 之后只有语言的名称，或什么也没有',
    suggestion: '删去 ``` 之后的文字',
  },
  'chapter-node': {
    title: '章节不用的写法',
    expected: '段落、标题、列表、引用、表格、链接、强调、代码和已有的组件',
    suggestion: '改用以上的写法',
  },
  'chapter-deep': { title: '章节的层数', expected: '列表和引用不过几十层', suggestion: '删去多余的 >、* 和 -' },
  'chapter-import': {
    title: '章节中的 import',
    expected: '章节里只有文字和组件',
    suggestion: '删去这一行；组件由页面提供',
  },
  'chapter-expression': {
    title: '章节中的程序',
    expected: '章节里只有文字和组件',
    suggestion: '删去花括号和其中的内容；数字改用 <Amount of="表:行" />',
  },
  'chapter-syntax': {
    title: 'MDX 写法',
    expected: '能读通的 MDX',
    suggestion: '照此改写这个标签：<Amount of="表:行" />',
  },
  'chapter-link': {
    title: '章节中的链接',
    expected:
      '以 https:// 开头的完整网址，其中没有空格和中文标点；或本页的 #标题；站内的章节用 <Chapter of="文件名">文字</Chapter>',
    suggestion: '改为 [文字](https://…)；没有 https 的网址放进反引号，作为文字',
  },
  'formula-circular': { title: '循环的算式', expected: '不绕回自身的算式', suggestion: '检查「{term}」的算式' },
  'chapter-figure': { title: '章节引用的数据项', expected: '存在的 表:行.列', suggestion: '改为相近的名称：{nearest}' },
  'chapter-unit': {
    title: '组件与单位',
    expected: '{component} 所用的单位（{reference}）',
    suggestion: '金额用 Amount，百分比用 Percent，其他用 Count',
  },
  'chapter-blank': {
    title: '章节引用的空值',
    expected: '有值的数据项',
    suggestion: '改写句子，说明原文未公开，或原表此处空白',
  },
  'chapter-name': {
    title: '章节引用的名称',
    expected: '{component} 能找到的名称',
    suggestion: '改为相近的名称：{nearest}',
  },
  'chapter-component': {
    title: '未知的组件',
    expected: '已有的组件，大小写一致',
    suggestion: '改为相近的名称：{nearest}',
  },
  'chapter-open': {
    title: '待定的数',
    expected: '选定它是哪一个（{at}，“{sentence}”；{why}）：{options}',
    suggestion:
      '在这一行的“choice”一栏写上候选的序号，存盘；都不是的，写单元格（表:行），或在正文里把 <Open of="{id}"> 换成自己的组件',
  },
  'chapter-choice': {
    title: '没有这样的候选',
    expected: '候选的序号，或一个有的单元格（表:行）：{options}',
    suggestion: '改正“choice”一栏；还没有决定的留空',
  },
  'chapter-unwritten': {
    title: '还没有写的文字',
    expected: '写好的文字',
    suggestion: '写好后删去“待写”二字；不要这一章就删去整个文件',
  },
  'chapter-typed-amount': {
    title: '手写的数字',
    expected: '引用数据项的组件',
    suggestion:
      '改用 <Amount of="表:行" />、<Percent …/> 或 <Count …/>；不是数据、只是名称一部分的数，写成 <Name>15分钟</Name>',
  },
  'chart-selection': {
    title: '图表取数的表或字段',
    expected: '图「{chart}」的 rows 写存在的表和字段',
    suggestion: '改为相近的名称：{nearest}',
  },
  'chart-empty': {
    title: '没有数据的图表',
    expected: '至少选出一行有数值、可比较的数据',
    suggestion: '放宽 rows 的 where，或逐项写 items',
  },
  'crosswalk-code': {
    title: '对照表中的编码',
    expected: '{year}年度科目表中已有的编码',
    suggestion: '改为相近的编码：{nearest}，或改正年度',
  },
  'crosswalk-year': {
    title: '对照表中没有的年度',
    expected: '本站已有的年度：{years}',
    suggestion: '改正年度，或先收录这一年度',
  },
  'crosswalk-years': {
    title: '对照表中的年度',
    expected: '晚于原年度 {year} 的年度',
    suggestion: '把较早的年度写在 from_year，较晚的写在 to_year',
  },
  'crosswalk-empty': {
    title: '对照表中的空行',
    expected: '原编码、新编码至少写一个',
    suggestion: '补上编码，或删去这一行',
  },
  'synonym-unmatched': {
    title: '同义词',
    expected: '各年度的正文或数据表中出现过的词',
    suggestion: '改为相近的词：{nearest}，或删去这一条',
  },
  'content-address': {
    title: '网址',
    expected: '「{key}」是以 https:// 或 http:// 开头的完整网址',
    suggestion: '改为完整的网址；不知道的留空',
  },
  'content-form-blank': {
    title: '表单网址里的空',
    expected: '花括号里只有这些：{blanks}',
    suggestion: '改成其中之一，或去掉花括号',
  },
  'content-email': {
    title: '邮箱',
    expected: '「{key}」是一个邮箱，如 sheke@example.gov.cn',
    suggestion: '改为一个邮箱；不知道的留空',
  },
  'content-domain': {
    title: '域名',
    expected: '域名，如 www.example.gov.cn，前面可以写 https://，后面可以写端口；没有路径和末尾的点',
    suggestion: '改为域名；子路径写在 npm run build -- --base 里',
  },
  'content-domain-name': { title: '中文域名', expected: '域名系统里的写法 {name}', suggestion: '改为 {name}' },
  'content-year': {
    title: '没有数据的年度',
    expected: 'data/{year}/ 里有这一年度的版本',
    suggestion: '补上 data/{year}/，或移走这个文件夹',
  },
  'content-part-tag': {
    title: '页眉页脚不用的标签',
    expected: '以下标签之一：{tags}',
    suggestion: '删去这个标签，只留其中的文字、链接和本站图片',
  },
  'content-part-attribute': {
    title: '页眉页脚不用的属性',
    expected: '<{tag}> 的属性：{attributes}',
    suggestion: '删去这个属性',
  },
  'content-part-class': {
    title: '页眉页脚的 class',
    expected: '以英文字母开头的名称，用空格隔开，如 class="links"',
    suggestion: '改正名称，或删去这个属性',
  },
  'content-part-language': {
    title: '页眉页脚的语言',
    expected: '语言代码，如 zh-CN、en',
    suggestion: '改为语言代码，或删去这个属性',
  },
  'content-part-size': {
    title: '页眉页脚图片的大小',
    expected: '1 至 9999 的整数，不带单位',
    suggestion: '改为整数，或删去这个属性',
  },
  'content-part-address': {
    title: '页眉页脚的链接',
    expected: '以 https:// 或 http:// 开头的完整网址，以 / 开头的本站路径，mailto: 邮箱，tel: 电话，或 #标题',
    suggestion: '改为其中一种；没有网址的，只留文字',
  },
  'content-part-image': {
    title: '页眉页脚的图片',
    expected: '以 / 开头的本站路径，如 /logo.png',
    suggestion: '把图片放进 public/，写作 src="/文件名"',
  },
  'content-part-missing': {
    title: '页眉页脚里缺少的属性',
    expected: '<{tag}> 写明 {needed}',
    suggestion: '补上 {needed}="…"',
  },
  'content-part-unclosed': {
    title: '页眉页脚里没有收尾的标签',
    expected: '有 </{tag}> 收尾',
    suggestion: '在内容之后补上 </{tag}>',
  },
  'content-part-closing': {
    title: '页眉页脚里多出的收尾标签',
    expected: '前面有还没有收尾的 <{tag}>',
    suggestion: '删去这个标签',
  },
  'content-part-crossing': {
    title: '页眉页脚里交错的标签',
    expected: '</{tag}> 在 </{outer}> 之前',
    suggestion: '把这个收尾标签移到 </{outer}> 之前',
  },
  'content-part-inside': {
    title: '页眉页脚里标签的套叠',
    expected: '<{tag}> 在 <{outer}> 之外',
    suggestion: '移到 </{outer}> 之后',
  },
  'content-part-parent': {
    title: '页眉页脚里标签的位置',
    expected: '直接放在以下标签之一里：{outer}',
    suggestion: '在它外面补上这样的标签',
  },
  'content-part-comment': {
    title: '页眉页脚里的注释',
    expected: '只有文字、链接和本站图片，没有注释和文档类型',
    suggestion: '删去整段',
  },
  'content-part-syntax': {
    title: '页眉页脚的 HTML 写法',
    expected: '合乎 HTML 写法的标签和字符',
    suggestion: '检查引号、尖括号和空格；文字里的 < 写作 &lt;，& 写作 &amp;',
  },
  'content-figure': { title: '配置引用的数据项', expected: '存在的 表:行.列', suggestion: '改为相近的名称：{nearest}' },
  'content-blank': { title: '配置引用的空值', expected: '有数值的数据项', suggestion: '换一个数据项' },
  'content-unit': {
    title: '图表的单位',
    expected: '{expected}（{reference}）',
    suggestion: '改正图表的 unit 或换一个数据项',
  },
  ...COMMAND_TEXTS,
  ...DOCUMENT_TEXTS,
  ...PUBLISHING_TEXTS,
};

/** The words of one issue in its parts, as programs read them; no line and column where it is about a whole file. */
export interface IssueParts {
  readonly rule: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly found: string;
  readonly expected: string;
  readonly suggestion: string;
}

/** Up to so many blanks of a year are said one by one. */
const MOST_SINGLE = 20;
/** How many blanks of a file are named. */
const FIRST_BLANKS = 3;

/** Longer texts are cut where they are shown. */
const LONGEST_FOUND = 80;

function fillBlanks(template: string, { found, facts }: Issue): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'found' ? found : (facts[name] ?? '')));
  return filled.replace(/^改为相近的名称：$|^改为相近的编号：$|^改为相近的值：$/, '改为已有的名称');
}

/** Text on one line: breaks and tabs are named, and a long text is cut. */
function formatFound(text: string): string {
  const line = text.replace(/\r\n?|\n/g, '⏎').replaceAll('\t', '⇥');
  return [...line].length > LONGEST_FOUND ? `${[...line].slice(0, LONGEST_FOUND).join('')}…` : line;
}

/** `file:line:column`, the command line where no file is meant, or the file and that it is meant as a whole. */
export function formatPlace({ file, line, column }: Place): string {
  if (file === '') return '命令行';
  if (line === undefined)
    return `${file}（${/(?:^|\/)(?:v[\d.]+|[a-z0-9-]+)$/.test(file) ? '整个文件夹' : '整个文件'}）`;
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** An issue with the words of its rule. */
export function describeIssue(issue: Issue): IssueParts {
  const text = RULE_TEXTS[issue.rule];
  if (!text) throw new Error(`no words for rule ${issue.rule}`);
  const { file, line, column } = issue.place;
  const expected = fillBlanks(text.expected, issue);
  const suggestion = fillBlanks(text.suggestion, issue);
  return {
    rule: issue.rule,
    file,
    line: line ?? null,
    column: column ?? null,
    found: formatFound(issue.found),
    expected,
    suggestion,
  };
}

/** One issue as one line: 发现 …，应为 …。建议 …  place [rule]. Nothing in it that came from a file or a server reaches a terminal raw. */
export function formatIssue(issue: Issue): string {
  const { found, expected, suggestion, rule } = describeIssue(issue);
  const words = `发现${found === '' ? '空白' : `「${found}」`}，应为：${expected}。建议：${suggestion}。`;
  return escapeLine(`${words}  ${formatPlace(issue.place)} [${rule}]`);
}

function nameBlank({ place: { line, column }, rule, facts }: Issue): string {
  const at = [line, column].filter((part) => part !== undefined).join(':');
  return [at, facts['title'] ?? facts['key'] ?? RULE_TEXTS[rule]?.title]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** Blanks of one file: how many, in a table in how many rows, and where the first ones are. */
function formatBlanks(file: string, issues: readonly Issue[]): string {
  const rows = new Set(issues.map(({ place }) => place.line)).size;
  const first = issues.slice(0, FIRST_BLANKS).map(nameBlank);
  const counted = `${file.endsWith('.csv') ? `${rows} 行 ` : ''}${issues.length} 处`;
  return escapeLine(`  ${file}：${counted}，先是 ${first.join('、')}${issues.length > first.length ? '……' : ''}`);
}

/** What is still to be filled in a year's draft, a line for each file. */
function formatUnfilled(year: string, issues: readonly Issue[]): string[] {
  const files = Map.groupBy(issues, ({ place }) => place.file);
  return [
    `待填：${year}年度的草稿还有 ${issues.length} 处要填或要写，在 ${files.size} 个文件里（行:列 名称）：`,
    ...[...files].map(([file, blanks]) => formatBlanks(file, blanks)),
    '  每一处的位置：npm run check -- --json',
  ];
}

/** What is told of a site without any year. */
const BEGIN =
  '网站里还没有任何年度。从文档和附表开始：npm run import -- 决算说明.docx 附表.xls --year 年度，如 --year 2024。';

/** What is told of a site in which nothing is released: how to look at the draft, and how to release it. */
function formatUnreleased({ facts: { year = '', version = '' } }: Issue): string {
  return (
    `还没有发布过的版本，网站只公开发布过的：看${year}年度的草稿用 npm start -- --draft（边改边看用 npm run dev），` +
    `发布它用 npm run release -- ${year} ${version} --note "首个版本，收录了什么"。`
  );
}

/** Settings of the site that nobody has filled, as one line. */
function formatSettings(issues: readonly Issue[], isEmpty: boolean): string[] {
  if (issues.length === 0) return [];
  const keys = issues.map((issue) => `${formatPlace(issue.place)} ${issue.facts['title'] ?? ''}`).join('、');
  const way = isEmpty ? '；附表上印有“编制单位：”的，读入时照它填上，现在可以不填' : '';
  return [escapeLine(`待填：${keys}${way}。`)];
}

/** What is to do as lines, and the issues that are told one by one. */
export interface IssueGroups {
  readonly blanks: readonly string[];
  readonly faults: readonly Issue[];
}

/**
 * Issues as they are told: where a year's draft has many blanks, these are a list of things to do,
 * a line for each file; a few are told one by one like any other issue. Blank settings of the site are one line,
 * and so is a site in which nothing is yet.
 */
export function groupIssues(issues: readonly Issue[]): IssueGroups {
  const unfilled = issues.filter((issue) => issue.unfilled !== undefined);
  const byYear = [...Map.groupBy(unfilled, (issue) => issue.unfilled ?? '')];
  const years = byYear.filter(([, found]) => found.length > MOST_SINGLE);
  const settings = issues.filter(({ rule }) => rule === 'site-blank');
  const start = issues.filter(({ rule }) => rule === 'site-no-year');
  const unreleased = issues.filter(({ rule }) => rule === 'site-unreleased');
  const listed = new Set([...start, ...unreleased, ...settings, ...years.flatMap(([, found]) => found)]);
  const blanks = [
    ...start.map(() => BEGIN),
    ...unreleased.map(formatUnreleased),
    ...formatSettings(settings, start.length > 0),
    ...years.flatMap(([year, found]) => formatUnfilled(year, found)),
  ];
  return { blanks, faults: issues.filter((issue) => !listed.has(issue)) };
}

/** Whether nothing is wrong but that there is no year yet. */
export function isBeginning(issues: readonly Issue[]): boolean {
  return issues.some(({ rule }) => rule === 'site-no-year') && groupIssues(issues).faults.length === 0;
}

function endReport(faults: number, isEmpty: boolean): string[] {
  if (faults > 0) return [`共 ${faults} 个问题，未作任何发布。`];
  return isEmpty ? [] : ['除了待填的，没有发现问题；填完才能发布和生成网站。'];
}

/** All issues of a run as lines, and their number. */
export function formatReport(issues: readonly Issue[]): string {
  if (issues.length === 0) return '数据检查通过，没有发现问题。';
  const { blanks, faults } = groupIssues(issues);
  const isEmpty = issues.some(({ rule }) => rule === 'site-no-year' || rule === 'site-unreleased');
  return [...blanks, ...faults.map(formatIssue), ...endReport(faults.length, isEmpty)].join('\n');
}

/** All issues of a run as JSON for programs, with the folders of drafts and with what the inspection finds, where there is any. */
export function formatReportJson(
  issues: readonly Issue[],
  drafts?: { readonly folders: readonly string[] },
  findings?: readonly object[],
): string {
  const report = {
    issues: issues.map(describeIssue),
    ...(drafts && { drafts: drafts.folders }),
    ...(findings && { findings }),
  };
  return escapeJson(JSON.stringify(report, undefined, 2));
}

/** Why a check could not be run, as one sentence. */
export function formatRefusal(issue: Issue, outcome = '未能检查'): string {
  return `${outcome}：${formatIssue(issue)}`;
}

/** As formatRefusal, for what nobody has foreseen. */
export function formatFailure(error: unknown, outcome = '未能检查'): string {
  return escapeLines(`${outcome}：${error instanceof Error ? error.message : String(error)}`);
}
