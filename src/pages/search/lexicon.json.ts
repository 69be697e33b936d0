import type { APIRoute } from 'astro';
import { getSite } from '../../open-site.ts';
import { packLexicon } from '../../views/search/index/pack-lexicon.ts';

export const GET: APIRoute = async () =>
  new Response(packLexicon(await getSite()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
