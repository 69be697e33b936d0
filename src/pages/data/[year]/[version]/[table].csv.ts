import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../../../site.ts';
import { listTableFiles, type TableFile } from '../../../../views/bundle/list-table-files.ts';

export const getStaticPaths: GetStaticPaths = async () => listTableFiles(await getSite());

export const GET: APIRoute<TableFile> = ({ props }) => new Response(Uint8Array.from(props.table.bytes), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
