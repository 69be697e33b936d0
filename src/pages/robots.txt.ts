import type { APIRoute } from 'astro';
import { getSite } from '../open-site.ts';
import { homeOf } from '../views/words/link-from.ts';
import { packRobots } from '../views/catalogue/pack-sitemap.ts';

export const GET: APIRoute = async () => {
  const { publisher, preview } = await getSite();
  return new Response(packRobots(homeOf(publisher, import.meta.env.BASE_URL), preview), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
