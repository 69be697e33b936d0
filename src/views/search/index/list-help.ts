import type { Site } from '../../../model/site.ts';
import type { PageBlock } from '../../frame/collect-blocks.ts';
import { HELP_TOPICS, type HelpTopic } from './help-topics.ts';
import type { Pages } from './open-page.ts';
import { KIND } from '../browser/kinds.zh.ts';
import type { SearchBlock, SearchRecord } from '../browser/record.ts';

const WEIGHT = 0.8;
/** Of a section so much is shown. */
const LONGEST = 12;

/** What stands under a heading, up to the next one. */
function readSection(
  blocks: readonly PageBlock[],
  id: string,
): { title: string; texts: readonly PageBlock[] } | undefined {
  const at =
    id === 'top'
      ? blocks.findIndex(({ tag }) => tag === 'head')
      : blocks.findIndex((block) => block.tag === 'head' && block.id === id);
  const head = blocks[at];
  if (!head) return undefined;
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ tag }) => tag === 'head');
  return { title: head.text, texts: rest.slice(0, end < 0 ? undefined : end).slice(0, LONGEST) };
}

function recordTopic({ id, words }: HelpTopic, address: string, year: string, pages: Pages): SearchRecord[] {
  const blocks = pages.get(address)?.blocks() ?? [];
  const section = readSection(blocks, id);
  if (!section) return [];
  const title = blocks.find(({ tag }) => tag === 'head')?.text ?? section.title;
  const head: SearchBlock = { id, tag: 'head', text: section.title, more: words };
  return [{ address, title, year, part: '', kind: KIND.help, weight: WEIGHT, blocks: [head, ...section.texts] }];
}

/**
 * A record for each thing that can be asked about the site: licence, formats, citation, contact, versions and the like.
 */
export function listHelpRecords({ volumes }: Site, pages: Pages): SearchRecord[] {
  const [latest = ''] = volumes.map(({ year }) => year);
  return HELP_TOPICS.flatMap((topic) => {
    const years = topic.address.includes('{year}') ? volumes.map(({ year }) => year) : [latest];
    return years.flatMap((year) => recordTopic(topic, topic.address.replace('{year}', year), year, pages));
  });
}
