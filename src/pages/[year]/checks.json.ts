import type { APIRoute, GetStaticPaths } from 'astro';
import { getVerdicts } from '../../model/release.ts';
import { getRendered } from '../../open-site.ts';
import { listChecks, listDefinitions, listUnchecked } from '../../views/ledger/list-checks.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getRendered()).volumes.map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) => {
  const { latest } = locals.volume!;
  const { judgements, definitions, repeated } = getVerdicts(latest);
  const said = {
    year: latest.year,
    version: latest.version,
    checks: listChecks(judgements),
    definitions: listDefinitions(definitions),
    repeated: listDefinitions(repeated),
    unchecked: listUnchecked(latest),
  };
  return new Response(`${JSON.stringify(said, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
