import type { APIRoute } from 'astro';
import { listComparison } from '../views/compare/list-comparison.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(Uint8Array.from(listComparison(locals.site).bytes), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
