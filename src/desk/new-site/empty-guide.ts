/** `README.md` of a site without a year: the whole way of an office from its workbook to the site, and on. */
export const EMPTY_GUIDE = `# 部门决算网站

把决算说明（Word、WPS 或 PDF）和决算公开附表（Excel 或 WPS 的工作簿）做成可以检索、核对、下载的公开网站。要先装好 Node.js（20 以上的版本，https://nodejs.org/）。命令都在这个文件夹里运行；第一次运行会自动装好要用的部件，要连网。

## 第一次公开

以 2024 年度、“决算说明.docx”和“附表.xls”为例。把文件放进这个文件夹，然后一步一条命令，一个人一个小时：

1. 读入文档和附表：

       npm run import -- 决算说明.docx 附表.xls --year 2024

   附表成为数据表、科目和核对用的等式，文档照原话成为各章，文中每个数都找到出处。几个文件的，都写上，用空格隔开；只有一个的，只写一个；附表以后再读入的，后面加上 --partial。读完会列出读了哪些、哪些数互相矛盾、哪些数待定，最后一行清点文档里的每一个数。附表有拿不准的地方它会停下，说明是哪张表的哪一格、怎么改，什么也不写；改好再运行一次。

2. 选定待定的数（清单里有才做）：用 WPS 或 Excel 打开 content/2024/decisions.csv，每行是一个拿不准的数，在 choice 一栏写上候选的序号，存盘。

3. 填一个日期：用记事本打开 seeds/2024/register.yaml，在 published: 后面的引号里写上公开的日期，形如 "2025-08-30"，保存。

4. 检查：

       npm run check

   没有问题时只有一句话。有问题的，逐处写明文件、第几行第几列、怎么改。

5. 看一遍，与文档、附表核对：

       npm run dev

   在浏览器里打开 http://localhost:4321 。看完按 Ctrl-C。

   运行 npm run check，通过之后还会列出公开体检查到的：“重大”的要改正，或照它写的在 content/2024/volume.yaml 里写明缘由，才能发布；别的只是提醒。

6. 发布这个版本，从此它不再改动；没有发布的，网站上没有（先看整个网站的样子，用 npm start -- --draft）：

       npm run release -- 2024 1.0.0 --note "首次公开"

7. 生成网站：

       npm run build

   网站在 dist 文件夹里，整个放到网站服务器上。想先在本机看，用 npm start。

## 单位的名称和联系方式

都在 content/site.yaml 里，每一项上面写着填什么。单位名称空着的，读入时照附表的“编制单位：”或文档的标题填上；地址、电话不知道的留空，网页上就没有这一项。

## 发现读错了，或文件换了

- 还没有发布：文件改好后再读入一次（只给改了的那一个也行），选定的数、填过的日期和改过的章节都会留下；改过的章节里缺了文档的哪些新段落，会列出来。撤回上一次读入：

      npm run import -- --undo --year 2024

- 已经发布：发布过的版本不能改，另出一个版本，网页会在更正的数旁写明原来的数。先起草，再读入新的文件（只改一两个数的，直接改 data/2024/v1.1.0/ 里的表），检查通过后发布：

      npm run draft -- 2024 1.1.0
      npm run import -- 决算说明.docx 附表.xls --year 2024
      npm run check
      npm run release -- 2024 1.1.0 --note "改了什么、为什么改"

## 下一年

与第一次一样，只换年度：

    npm run import -- 决算说明.docx 附表.xls --year 2025

往年的网页都还在，网站会自己比较各年。科目换了名称、新出现的科目，读完时会列出来。除文档和附表以外自己还写过章节的，在读入之前先运行 npm run new-year -- 2025，把这些章节的标题带到新的一年。

## 写自己的话

每一章是 content/2024/ 里的一个文件，可以用记事本打开：上面两行 --- 之间是标题和一句话的说明，下面是正文。一段话写一段，段与段之间空一行。数不直接写，写成 <Amount of="表:行" />，网页会换成表里的数；只是名称一部分的数写成 <Name>15分钟</Name>。写错的地方，npm run check 会指出来。

## 有人提问

问谁，写在 content/site.yaml 的 questions 里。答复写在 content/2024/answers.csv，第一行是 key,question,answer,date，以后一行一个：问的数（表:行）、问、答、日期。npm run check 通过后重新生成网站，答复就在那个数旁边。

## 上线以后

- 核对服务器上的文件：npm run publish-check -- https://网站的地址/ --site dist
- 服务器的配置：npm run hosts 写出 nginx 和 Caddy 的配置文件。
- 做成 PDF：npm run pdf，在 npm run build 之后运行。

## 遇到问题

- 全部命令：npm run help。某个命令怎么写：npm run import -- --help，别的命令也一样。
- 每一处问题都写明在哪里、应为什么、怎么改；照着改，再运行 npm run check。
- 命令做不成时什么也不会改动，可以放心再试。
`;
