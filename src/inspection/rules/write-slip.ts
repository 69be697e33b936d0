import type { Finding, Passage } from '../claims/claim.ts';
import { type Contradiction, writeFinding } from './write-finding.ts';

const AROUND = 12;

/** A passage around some place of it, as it is quoted. */
export function cutAround(text: string, at: number, length: number, around = AROUND): string {
  return text.slice(Math.max(0, at - around), at + length + around).replaceAll('\n', '');
}

/** What a rule has to say of one place. */
export interface SlipFinding extends Pick<
  Contradiction,
  'rule' | 'key' | 'weight' | 'title' | 'kind' | 'verdict' | 'explanation'
> {
  readonly printed: string;
  /** What stands against it or should stand there; blank where that is not known. */
  readonly against?: string;
  /** False where the document itself does not show that there is an error. */
  readonly isProvable?: boolean;
}

/** A finding about one place. */
export function writeSlip({ id, locator }: Pick<Passage, 'id' | 'locator'>, slip: SlipFinding): Finding {
  const { printed, against = '', isProvable = true, ...rest } = slip;
  return writeFinding({
    ...rest,
    passage: id,
    a: { of: '', locator, printed },
    b: { of: '', locator: '', printed: against },
    difference: '',
    isProvable,
  });
}
