/** How figures are known that answer less than stated ones: the labels that the index has for it. */
export const BASES = {
  derived: '推算',
  undisclosed: '未公开',
  partial: '所据文本未载',
  blank: '空白',
} as const;

/** Characters that are taken for one another by the eye, in pairs. */
export const LOOKALIKES =
  '酒洒未末己已待侍贷货折拆帐账经径析折辨辩即既绩积暑署拨拔侯候捐损徽微薄簿历厉奖浆资姿购构费废梯递检捡枝技采彩库厍训驯圆园燥躁代伐免兔';
