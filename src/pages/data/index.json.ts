import type { APIRoute } from 'astro';
import { getOffer } from '../../shared-offer.ts';
import { packDataIndex } from '../../views/catalogue/pack-data-index.ts';

export const GET: APIRoute = async () => new Response(await packDataIndex(await getOffer()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
