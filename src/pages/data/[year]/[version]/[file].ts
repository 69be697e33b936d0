import type { APIRoute, GetStaticPaths } from 'astro';
import { getRendered } from '../../../../site.ts';
import { listEditions } from '../../../../views/bundle/edition.ts';
import { type BundleFile, listFiles, packOnce } from '../../../../views/bundle/list-files.ts';

export const getStaticPaths: GetStaticPaths = async () => listEditions(await getRendered()).flatMap((edition) => listFiles(edition).map((file) => ({
  params: { year: edition.release.year, version: edition.address, file: file.name }, props: { file },
})));

export const GET: APIRoute<{ file: BundleFile }> = async ({ props: { file } }) => new Response(Uint8Array.from(await packOnce(file)), { headers: { 'content-type': file.mediaType } });
