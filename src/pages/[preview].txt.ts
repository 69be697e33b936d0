import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../open-site.ts';
import { PREVIEW_SIGN } from '../views/frame/preview-words.ts';
import { PREVIEW_WORDS } from '../views/frame/words.zh.ts';

/** `/draft-preview.txt`, only in a preview of drafts. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { preview } = await getSite();
  return preview ? [{ params: { preview: PREVIEW_SIGN.replace('.txt', '') } }] : [];
};

export const GET: APIRoute = () =>
  new Response(PREVIEW_WORDS.file, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
