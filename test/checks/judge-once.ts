import { isDeepStrictEqual } from 'node:util';
import { checkValues } from '../../src/checks/check-values.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Memory } from '../../src/model/memory.ts';
import { listTables } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import type { Table } from '../../src/model/table.ts';
import type { Volume } from '../../src/model/volume.ts';

interface Made {
  readonly volume: Volume;
  readonly value: unknown;
}

/** All tables that a volume shows. */
function listShown({ latest, references, classification }: Volume): Table[] {
  return [...listTables(latest), ...references.values(), ...classification.values()];
}

/** Whether two volumes show the very same: what is made of their tables is made anew for each, and left out here. */
function isAlike(one: Volume, other: Volume): boolean {
  const tables = listShown(one);
  const others = listShown(other);
  return (
    tables.length === others.length &&
    tables.every((table, index) => table === others[index]) &&
    one.chapters === other.chapters &&
    one.settings === other.settings &&
    isDeepStrictEqual(one.outline, other.outline)
  );
}

/** The volume with those tables alone that are not in a sound one. */
function keepChanged(volume: Volume, sound: Volume): Volume {
  const known = new Set(listShown(sound));
  const keep = (tables: ReadonlyMap<string, Table>): Map<string, Table> =>
    new Map([...tables].filter(([, table]) => !known.has(table)));
  const latest = { ...volume.latest, tables: keep(volume.latest.tables), references: keep(volume.latest.references) };
  return { ...volume, latest, releases: [latest] };
}

/**
 * A memory for many sites that differ from a sound one in one table each, most of which withhold the very same table
 * from most rules. A rule that is shown the same tables, chapters and outline is not asked again; the values of
 * tables that are as in the sound site, of which no rule says anything, are not looked through again.
 * All else is judged every time. For rules that see a volume at a time and go by no schema but those of its tables.
 */
export function judgeOnce(sound: Site): Memory {
  const known = new Map<string, Made[]>();
  const [origin] = sound.volumes;
  const judge = (rule: unknown, volume: Volume, make: () => unknown): unknown => {
    if (rule !== checkValues || !origin) return make();
    return checkValues({ ...sound, volumes: [keepChanged(volume, origin)] }) satisfies Issue[];
  };
  return {
    recall: <Value>(key: string, [rule, volume]: readonly unknown[], make: () => Value): Value => {
      const made = known.get(key) ?? [];
      known.set(key, made);
      const found = made.find((one) => isAlike(one.volume, volume as Volume));
      if (found) return found.value as Value;
      const value = judge(rule, volume as Volume, make) as Value;
      made.push({ volume: volume as Volume, value });
      return value;
    },
    stamp: () => '',
  };
}
