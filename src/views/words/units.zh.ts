// Read by the script of tables too: only what it needs stands here.

/** The unit whose amounts can be shown in others. */
export const SWITCHED_UNIT = '万元';

/** The units to choose from, and by how many places the point moves to the right. */
export const UNIT_SHIFTS: Readonly<Record<string, number>> = { 万元: 0, 元: 4, 亿元: -4 };
