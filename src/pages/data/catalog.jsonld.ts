import type { APIRoute } from 'astro';
import { getOffer } from '../../shared-offer.ts';
import { homeOf } from '../../views/words/link-from.ts';
import { packDcat } from '../../views/catalogue/pack-dcat.ts';

export const GET: APIRoute = async () => {
  const offer = await getOffer();
  return new Response(await packDcat(offer, homeOf(offer.site.publisher, import.meta.env.BASE_URL)), { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
};
