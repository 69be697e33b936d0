/** Words that stand in half of all questions and rows, and say little of what is asked for. */
const FILLERS = new Set(
  `
    单位 本单位 你们单位 我们单位 你们 我们 咱们 他们 局里 全局 部门 本部门 机关 政府 国家 领导
    相关 有关 情况 方面 具体 主要 总的 一年 全年 年度 当年 本年度 今年 金额 数额 总额 费用 花费
    数据 数字 信息 内容 里面 其中 以及 还有 地方 目前 现在 知道 了解 关于 最多 最少 最高 最大 钱
    市里 全市 本市 我市 哪一 有 和 与 及 在 是 被 给 让 对 按 从 到 为 由 比 等 占 花 用
    拿 得 收 都 会 要 能 想 局 全
  `.split(/\s+/),
);

/** Whether a word is one of those, or of those that a site has everywhere. */
export function isFiller(word: string, own: readonly string[] = []): boolean {
  if (word === '' || FILLERS.has(word) || own.includes(word)) return true;
  return [...word].some((_, end) => end > 0 && FILLERS.has(word.slice(0, end)) && isFiller(word.slice(end), own));
}
