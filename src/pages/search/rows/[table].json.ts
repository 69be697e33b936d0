import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../../open-site.ts';
import { listRowTables, packRows } from '../../../views/search/index/pack-rows.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await getSite();
  return site.partial ? [] : listRowTables(site).map((table) => ({ params: { table } }));
};

export const GET: APIRoute = async ({ params }) => {
  const packed = packRows(await getSite(), params['table'] ?? '');
  return new Response(packed, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
