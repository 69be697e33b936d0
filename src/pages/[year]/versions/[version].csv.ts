import type { APIRoute, GetStaticPaths } from 'astro';
import { listVersionChanges } from '../../../model/volume.ts';
import { getRendered } from '../../../open-site.ts';
import { CHANGE_COLUMNS, listChanges } from '../../../views/version/list-changes.ts';
import { listVersionPaths } from '../../../views/version/list-versions.ts';
import { packCsv } from '../../../views/files/pack-csv.ts';

export const getStaticPaths = (async () => listVersionPaths(await getRendered())) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof listVersionPaths>[number]['props']> = ({ props: { volume, release } }) =>
  new Response(packCsv(listChanges(listVersionChanges(volume, release)), CHANGE_COLUMNS), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
