import type { APIRoute, GetStaticPaths } from 'astro';
import { getRendered, getSite } from '../../open-site.ts';
import { readDrawingKit } from '../../source/read-drawing-kit.ts';
import { renderPng } from '../../views/chart/draw/render-png.ts';
import { drawSharePicture } from '../../views/poster/share-picture.ts';
import { listShareWords, type ShareWords } from '../../views/poster/share-words.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await getSite();
  const made = new Set([
    ...site.volumes.flatMap((volume) => (volume.made ? [volume.year] : [])),
    ...(site.partial ? ['site'] : []),
  ]);
  return listShareWords(site.partial ? await getRendered() : site)
    .filter(({ name }) => !made.has(name))
    .map(({ name, words }) => ({ params: { name }, props: { words } }));
};

export const GET: APIRoute<{ words: ShareWords }> = async ({ props: { words }, params }) =>
  new Response(await renderPng(drawSharePicture(words), await readDrawingKit(), `share ${params['name'] ?? ''}`), {
    headers: { 'content-type': 'image/png' },
  });
