import type { APIRoute } from 'astro';
import { getOffer } from '../../shared-offer.ts';
import { homeOf } from '../../views/words/link-from.ts';
import { packOpenapi } from '../../views/catalogue/pack-openapi.ts';

export const GET: APIRoute = async () => {
  const offer = await getOffer();
  const base = import.meta.env.BASE_URL;
  return new Response(packOpenapi(offer, homeOf(offer.site.publisher, base), base), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
