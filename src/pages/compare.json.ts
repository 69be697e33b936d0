import type { APIRoute } from 'astro';
import { listComparison } from '../views/compare/list-comparison.ts';
import { packJson } from '../views/download/pack-json.ts';

export const GET: APIRoute = ({ locals }) => {
  const years = locals.site.volumes
    .map(({ year }) => year)
    .toReversed()
    .join(' ');
  return new Response(packJson(listComparison(locals.site), { years }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
