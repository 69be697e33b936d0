import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../open-site.ts';
import { homeOf } from '../views/words/link-from.ts';
import { packSitemap } from '../views/catalogue/pack-sitemap.ts';

/** `/sitemap.xml`, only where the publisher's domain is known, and not of a preview. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { publisher, preview } = await getSite();
  return preview || homeOf(publisher, import.meta.env.BASE_URL) === '' ? [] : [{ params: { sitemap: 'sitemap' } }];
};

export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(packSitemap(site, homeOf(site.publisher, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
