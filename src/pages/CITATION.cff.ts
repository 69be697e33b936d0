import type { APIRoute } from 'astro';
import { getSite } from '../open-site.ts';
import { homeOf } from '../views/words/link-from.ts';
import { packCff } from '../views/cite/pack-cff.ts';

export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(packCff(site, homeOf(site.publisher, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/yaml; charset=utf-8' },
  });
};
