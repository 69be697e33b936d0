import type { APIRoute } from 'astro';
import { getSite } from '../open-site.ts';
import { homeOf } from '../views/words/link-from.ts';
import { packFeed } from '../views/catalogue/pack-feed.ts';

export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(packFeed(site, homeOf(site.publisher, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
