import type { Leaf } from './accounts.ts';

/** Something that moved the money of a year, counted back from the last one; the years repeat every ten. */
interface Event {
  readonly offset: number;
  readonly applies: (leaf: Leaf) => boolean;
  /** Factor in thousandths. */
  readonly factor: bigint;
  /** Only in that year; else from then on. */
  readonly once?: true;
}

const isProject =
  (id: string) =>
  (leaf: Leaf): boolean =>
    leaf.project === id;
const isEconomic =
  (code: string) =>
  (leaf: Leaf): boolean =>
    leaf.economic === code;

const EVENTS: readonly Event[] = [
  { offset: 8, applies: isProject('irrigation'), factor: 1600n },
  { offset: 5, applies: ({ kind }) => kind === 'personnel', factor: 1090n },
  { offset: 5, applies: isEconomic('30217'), factor: 790n },
  { offset: 4, applies: isProject('flood-control'), factor: 3800n, once: true },
  { offset: 1, applies: isProject('irrigation'), factor: 350n },
  { offset: 1, applies: ({ item }) => item === '2130305', factor: 720n },
  { offset: 1, applies: ({ kind }) => kind === 'public', factor: 880n },
  { offset: 0, applies: isProject('rural-water'), factor: 1450n },
  { offset: 0, applies: isProject('flood-control'), factor: 1900n, once: true },
];

/** Years, counted back, in which money is there at all. */
const ACTIVE: readonly { readonly applies: (leaf: Leaf) => boolean; readonly isActive: (offset: number) => boolean }[] =
  [
    { applies: isProject('rural-water'), isActive: (offset) => offset <= 2 },
    { applies: ({ kind }) => kind === 'fund', isActive: (offset) => [1, 6, 7].includes(offset % 10) },
    { applies: isEconomic('31013'), isActive: (offset) => offset % 10 === 6 },
    { applies: isEconomic('30212'), isActive: (offset) => offset % 10 === 0 || offset % 10 > 3 },
  ];

export function isActive(leaf: Leaf, offset: number): boolean {
  return ACTIVE.every((entry) => !entry.applies(leaf) || entry.isActive(offset));
}

/** The factors of a year for a leaf, in thousandths each: those that stay and those of the year only. */
export function listFactors(
  leaf: Leaf,
  offset: number,
): { readonly lasting: readonly bigint[]; readonly passing: readonly bigint[] } {
  const own = EVENTS.filter((event) => event.offset === offset % 10 && event.applies(leaf));
  return {
    lasting: own.filter(({ once }) => !once).map(({ factor }) => factor),
    passing: own.filter(({ once }) => once).map(({ factor }) => factor),
  };
}
