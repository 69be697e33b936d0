import type { APIRoute, GetStaticPaths } from 'astro';
import { getRendered } from '../../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = async () => (await getRendered()).volumes.filter(({ document }) => document).map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) => new Response(Uint8Array.from(locals.volume!.document!.bytes), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
