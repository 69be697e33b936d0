import { findCell } from '../../model/cell.ts';
import type { Issue, Place } from '../../model/issue.ts';
import type { Volume } from '../../model/volume.ts';
import { findNearestReferences } from '../find-nearest-references.ts';

/** The issue of a reference in a settings file that finds no cell, no number, or a number of another unit than wanted. */
export function judgeCell(volume: Volume, text: string, place: Place, unit?: string): Issue[] {
  const cell = findCell(volume.latest, text);
  if (!cell)
    return [
      { rule: 'content-figure', place, found: text, facts: { nearest: findNearestReferences(volume.latest, text) } },
    ];
  if (!cell.decimal) return [{ rule: 'content-blank', place, found: text, facts: {} }];
  if (unit !== undefined && cell.unit !== unit)
    return [{ rule: 'content-unit', place, found: cell.unit, facts: { reference: text, expected: unit } }];
  return [];
}
