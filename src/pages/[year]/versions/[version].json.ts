import type { APIRoute, GetStaticPaths } from 'astro';
import { listVersionChanges } from '../../../model/volume.ts';
import { getRendered } from '../../../open-site.ts';
import { listChanges, listColumnChanges } from '../../../views/version/list-changes.ts';
import { listVersionPaths } from '../../../views/version/list-versions.ts';

export const getStaticPaths = (async () => listVersionPaths(await getRendered())) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof listVersionPaths>[number]['props']> = ({ props: { volume, release } }) => {
  const { year, version, status, published, note, previous } = release;
  const answer = {
    year,
    version,
    status,
    published: published || null,
    note,
    previous: previous ?? null,
    columns: listColumnChanges(volume, release),
    changes: listChanges(listVersionChanges(volume, release)),
  };
  return new Response(`${JSON.stringify(answer, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
