import { isMap, isNode, isScalar } from 'yaml';
import type { z } from 'zod';
import { isNear } from '../../lib/nearest.ts';
import type { Issue, Place } from '../../model/issue.ts';
import type { OpenedYaml } from './open-yaml.ts';

type Path = readonly PropertyKey[];
type ShapeFault = z.core.$ZodIssue;

/** Where a part of a document stands; where it is not there, the nearest part above it, or the place of the whole. */
export function placeOfPart({ document, placeAt }: OpenedYaml, path: Path, whole: Place): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(node.range[0]);
  }
  return whole;
}

function placeOfKey(opened: OpenedYaml, path: Path, key: string, whole: Place): Place {
  const parent: unknown = path.length === 0 ? opened.document.contents : opened.document.getIn(path, true);
  const pairs = isMap(parent) ? parent.items : [];
  const pair = pairs.find((item) => isScalar(item.key) && String(item.key.value) === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return start === undefined ? placeOfPart(opened, [...path, key], whole) : opened.placeAt(start);
}

/** The member that is missing beside an unknown one and spelled much like it; it is the same fault. */
function findMeant(missing: readonly ShapeFault[], path: Path, key: string): ShapeFault | undefined {
  const beside = missing.filter(
    (fault) => fault.path.length === path.length + 1 && path.every((part, index) => part === fault.path[index]),
  );
  return beside.find((fault) => isNear(key, String(fault.path.at(-1)), 2));
}

/** What zod says of a member that is not there: a word of the program, not of the text. */
const UNDEFINED = /[，,]\s*实际接收 undefined$/;

const nameOf = (path: Path): string => path.map(String).join('.');

/** What is wrong with the shape of a document: unknown keys at their own place, all members that one part lacks at once. */
export function nameShapeFaults(faults: readonly ShapeFault[], opened: OpenedYaml, whole: Place): Issue[] {
  const missing = faults.filter(({ path }) => path.length > 0 && opened.document.getIn(path, true) === undefined);
  const meant = new Set<ShapeFault>();
  const keys = faults.flatMap((fault): Issue[] => {
    if (fault.code !== 'unrecognized_keys') return [];
    return fault.keys.map((key) => {
      const near = findMeant(missing, fault.path, key);
      if (near) meant.add(near);
      const [rule, nearest] = near ? ['yaml-key-name', String(near.path.at(-1))] : ['yaml-key', ''];
      return { rule, place: placeOfKey(opened, fault.path, key, whole), found: key, facts: { nearest } };
    });
  });
  const others = faults.filter((fault) => fault.code !== 'unrecognized_keys' && !meant.has(fault));
  const groups = Map.groupBy(others, (fault) => (missing.includes(fault) ? nameOf(fault.path.slice(0, -1)) : fault));
  const values = [...groups.values()].map((group): Issue => {
    const [first] = group;
    const found = group.map(({ path }) => nameOf(path)).join('、') || whole.file;
    const place = placeOfPart(opened, first?.path ?? [], whole);
    return { rule: 'yaml-shape', place, found, facts: { expected: first?.message.replace(UNDEFINED, '') ?? '' } };
  });
  return [...keys, ...values];
}
