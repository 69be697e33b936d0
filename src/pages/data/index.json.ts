import type { APIRoute } from 'astro';
import { getSite } from '../../site.ts';
import { packIndex } from '../../views/bundle/pack-index.ts';

export const GET: APIRoute = async () => new Response(await packIndex(await getSite()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
