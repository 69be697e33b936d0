import type { APIRoute } from 'astro';
import { getSite } from '../../site.ts';
import { homeOf } from '../../views/bundle/link-from.ts';
import { packDcat } from '../../views/bundle/pack-dcat.ts';

export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(await packDcat(site, homeOf(site.publisher, import.meta.env.BASE_URL)), { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
};
