import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../../../site.ts';
import { listTableFiles, type TableFile } from '../../../../views/bundle/list-table-files.ts';
import { packJson } from '../../../../views/bundle/pack-json.ts';

export const getStaticPaths: GetStaticPaths = async () => listTableFiles(await getSite());

export const GET: APIRoute<TableFile> = ({ props }) => new Response(packJson(props.table, props.release), { headers: { 'content-type': 'application/json; charset=utf-8' } });
