import { type PartTag, type PartValue, SITE_PART_TAGS } from '../../model/site-part-tags.ts';
import { isLinkAddress } from './judge-link.ts';
import type { MarkupAttribute, MarkupPiece } from './scan-markup.ts';

/** A fault of a head or foot: its rule, and the offsets it covers. */
export interface PartFault {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly facts: Readonly<Record<string, string>>;
}

/** A path of the own host: no other host, no way up, no blank, nothing that a browser reads as another sign. */
const PATH = /^\/(?![/\\])[^\s\\"'<>`]*$/u;

const PHONE = /^tel:\+?\d[\d-]{1,20}$/;

function isPath(value: string): boolean {
  return PATH.test(value) && !/(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(value);
}

const JUDGES: Readonly<Record<Exclude<PartValue, 'text'>, (value: string) => boolean>> = {
  name: (value) => /^[A-Za-z][\w-]*(?:\s+[A-Za-z][\w-]*)*$/.test(value.trim()),
  language: (value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
  size: (value) => /^[1-9]\d{0,3}$/.test(value),
  address: (value) => isPath(value) || PHONE.test(value) || isLinkAddress(value.replace(/^http:/i, 'https:')),
  image: isPath,
};

const RULES: Readonly<Record<Exclude<PartValue, 'text'>, string>> = {
  name: 'content-part-class',
  language: 'content-part-language',
  size: 'content-part-size',
  address: 'content-part-address',
  image: 'content-part-image',
};

function judgeAttribute({ name, value, start, end }: MarkupAttribute, tag: string, known: PartTag): PartFault[] {
  const kind = known.attributes.get(name);
  const facts = { tag, attributes: [...known.attributes.keys()].join('、') };
  if (kind === undefined) return [{ rule: 'content-part-attribute', start, end, facts }];
  return kind === 'text' || JUDGES[kind](value) ? [] : [{ rule: RULES[kind], start, end, facts }];
}

/** An opening tag by the closed list of tags, attributes and values: its faults. */
export function judgePartTag({ name, attributes, start, end }: MarkupPiece): PartFault[] {
  const tag = SITE_PART_TAGS.get(name);
  if (!tag) return [{ rule: 'content-part-tag', start, end, facts: { tags: [...SITE_PART_TAGS.keys()].join('、') } }];
  const missing = tag.needed.filter((needed) => !attributes.some((attribute) => attribute.name === needed));
  return [
    ...missing.map((needed): PartFault => ({ rule: 'content-part-missing', start, end, facts: { tag: name, needed } })),
    ...attributes.flatMap((attribute) => judgeAttribute(attribute, name, tag)),
  ];
}
