/** Before any year that the department will bring out itself. */
export const GUIDE_YEAR = 2019;

/** `README.md` of a site with the year of an invented department in it. */
export const SAMPLE_GUIDE = `# 部门决算网站

    npm start     # 自动完成全部准备：检查数据、生成网站，并在 http://localhost:4321 打开
    npm test      # 检查全部数据和文字

网站里现在是一个虚构部门的示例，用来看清每个文件写什么。自己的决算另建一个没有示例的网站最省事，什么也不用删：在建立这个网站的项目里运行 npm run new-site -- 文件夹 --empty。就在这里换成自己的，照下面做：

1. 改 content/site.yaml：单位名称、网站标题、简介、联系方式；删去 notice 一行（它在每一页上标明“示例数据”）。不知道的留空。
2. 删去示例：data/、content/、seeds/、data/classification/ 里的 ${GUIDE_YEAR} 文件夹，和 content/synonyms.yaml。
3. 读入决算说明和附表：npm run import -- 决算说明.docx 附表.xls --year 年度（只有一个的，只写一个）。都没有、各张表照示例自己填的，不删示例，先用 npm run new-year -- 年度 照它建好空表，填完再删。
4. 照 npm run check 列出的位置填其余的：在 data/ 填数，在 content/ 写文字，在 seeds/ 登记原文。
5. npm run check 没有问题后，npm run release -- 年度 1.0.0 --note "首次公开" 发布；npm run build 把网站生成到 dist/，放到任何静态服务器上。

以后：

- 下一年：npm run new-year -- 年度 带上自己写的章节，再照上面 3 到 5。
- 更正：发布过的版本不再改动。npm run draft -- 年度 1.0.1，改新文件夹里的 CSV，npm run check 通过后 npm run release -- 年度 1.0.1 --note "改了什么、为什么改"。
- 服务器：npm run hosts 写出 nginx 和 Caddy 的配置。上传之后，npm run publish-check -- https://网站的地址/ --site dist 逐个文件核对。
`;
