import type { APIRoute, GetStaticPaths } from 'astro';
import { getVerdicts } from '../../model/release.ts';
import { getRendered } from '../../open-site.ts';
import { listChecks } from '../../views/ledger/list-checks.ts';
import { packCsv } from '../../views/files/pack-csv.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getRendered()).volumes.map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) =>
  new Response(packCsv(listChecks(getVerdicts(locals.volume!.latest).judgements)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
