import type { APIRoute, GetStaticPaths } from 'astro';
import { getRendered } from '../../open-site.ts';
import { packDisclosure } from '../../views/disclosure/pack-disclosure.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getRendered()).volumes.filter(({ inspection }) => inspection).map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) =>
  new Response(packDisclosure(locals.volume!), { headers: { 'content-type': 'application/json; charset=utf-8' } });
