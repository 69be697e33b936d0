import type { APIRoute } from 'astro';
import { getSite } from '../../site.ts';
import { homeOf } from '../../views/bundle/link-from.ts';
import { packOpenapi } from '../../views/bundle/pack-openapi.ts';

export const GET: APIRoute = async () => {
  const site = await getSite();
  const base = import.meta.env.BASE_URL;
  return new Response(packOpenapi(site, homeOf(site.publisher, base), base), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
