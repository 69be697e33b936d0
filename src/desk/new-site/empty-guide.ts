/** `README.md` of a site without a year: the whole way of an office from its workbook to the site, and on. */
export const EMPTY_GUIDE = `# 部门决算网站

把决算公开附表（Excel 或 WPS 的工作簿）做成可以检索、核对、下载的公开网站。要先装好 Node.js（20 以上的版本，https://nodejs.org/）。命令都在这个文件夹里运行；第一次运行会自动装好要用的部件，要连网。

## 第一次公开

以 2024 年度、工作簿“附表.xls”为例。把工作簿放进这个文件夹，然后一步一条命令：

1. 读入附表：

       npm run import -- 附表.xls --year 2024

   数据表、科目、各章、核对用的等式都由它写好。附表一张一个文件的，把文件名都写上，用空格隔开。读完会列出读了哪些、留下哪些没有读、哪些数互相矛盾。拿不准的地方它会停下，说明是哪张表的哪一格、怎么改，什么也不写；改好工作簿再运行一次。

2. 填一个日期：用记事本打开 seeds/2024/register.yaml，在 published: 后面的引号里写上附表公开的日期，形如 "2025-08-30"，保存。

3. 检查：

       npm run check

   没有问题时只有一句话。有问题的，逐处写明文件、第几行第几列、怎么改。

4. 看一遍，与附表核对：

       npm run dev

   在浏览器里打开 http://localhost:4321 。看完按 Ctrl-C。

5. 发布这个版本，从此它不再改动：

       npm run release -- 2024 1.0.0 --note "首次公开"

6. 生成网站：

       npm run build

   网站在 dist 文件夹里，整个放到网站服务器上。想先在本机看，用 npm start。

## 单位的名称和联系方式

都在 content/site.yaml 里，每一项上面写着填什么。单位名称空着的，读入附表时照“编制单位：”填上；地址、电话不知道的留空，网页上就没有这一项。

## 发现读错了，或附表换了

- 还没有发布：附表改好后再读入一次，自己填过的日期和写过的话都会留下。撤回上一次读入：

      npm run import -- --undo --year 2024

- 已经发布：发布过的版本不能改，另出一个版本，网页会在更正的数旁写明原来的数。先起草，再读入新的附表（只改一两个数的，直接改 data/2024/v1.1.0/ 里的表），检查通过后发布：

      npm run draft -- 2024 1.1.0
      npm run import -- 附表.xls --year 2024
      npm run check
      npm run release -- 2024 1.1.0 --note "改了什么、为什么改"

## 下一年

与第一次一样，只换年度：

    npm run import -- 附表.xls --year 2025

往年的网页都还在，网站会自己比较各年。科目换了名称、新出现的科目，读完时会列出来。除附表以外自己还写过章节的，在读入之前先运行 npm run new-year -- 2025，把这些章节的标题带到新的一年。

## 写自己的话

每一章是 content/2024/ 里的一个文件，可以用记事本打开：上面两行 --- 之间是标题和一句话的说明，下面是正文。一段话写一段，段与段之间空一行。数不直接写，写成 <Amount of="表:行" />，网页会换成附表里的数。写错的地方，npm run check 会指出来。

## 上线以后

- 核对服务器上的文件：npm run publish-check -- https://网站的地址/ --site dist
- 服务器的配置：npm run hosts 写出 nginx 和 Caddy 的配置文件。
- 做成 PDF：npm run pdf，在 npm run build 之后运行。

## 遇到问题

- 全部命令：npm run help。某个命令怎么写：npm run import -- --help，别的命令也一样。
- 每一处问题都写明在哪里、应为什么、怎么改；照着改，再运行 npm run check。
- 命令做不成时什么也不会改动，可以放心再试。
`;
