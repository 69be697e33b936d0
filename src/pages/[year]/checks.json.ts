import type { APIRoute, GetStaticPaths } from 'astro';
import { getVerdicts } from '../../model/release.ts';
import { getRendered } from '../../site.ts';
import { listChecks } from '../../views/bundle/list-checks.ts';

export const getStaticPaths: GetStaticPaths = async () => (await getRendered()).volumes.map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) => {
  const { latest } = locals.volume!;
  const checks = listChecks(getVerdicts(latest).judgements);
  return new Response(`${JSON.stringify({ year: latest.year, version: latest.version, checks }, null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
