// Read by the script of charts too, apart from what the script of tables reads.

/** Units of money by the powers of ten that lie between them. */
export const MONEY_POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };
