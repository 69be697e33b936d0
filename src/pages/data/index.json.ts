import type { APIRoute } from 'astro';
import { getOffer } from '../../offer.ts';
import { packIndex } from '../../views/catalogue/pack-data-index.ts';

export const GET: APIRoute = async () => new Response(await packIndex(await getOffer()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
