import type { APIRoute } from 'astro';
import { getSite } from '../../open-site.ts';
import { packTerms } from '../../views/search/index/pack-terms.ts';

export const GET: APIRoute = async () =>
  new Response(packTerms(await getSite()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
