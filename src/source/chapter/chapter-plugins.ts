import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';

/**
 * What chapters understand besides Markdown and MDX: tables and bare addresses (GFM), emphasis beside Chinese punctuation.
 * The check and the site read chapters with this one list, so that nothing is shown that was not judged.
 */
export const CHAPTER_PLUGINS = [remarkGfm, remarkCjkFriendly];
