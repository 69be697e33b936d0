import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../site.ts';
import { type BundleFile, packOnce } from '../../views/bundle/list-files.ts';
import { listSiteFiles } from '../../views/bundle/list-site-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const site = await getSite();
  return site.partial ? [] : listSiteFiles(site).map((file) => ({ params: { file: file.name }, props: { file } }));
};

export const GET: APIRoute<{ file: BundleFile }> = async ({ props: { file } }) => new Response(Uint8Array.from(await packOnce(file)), { headers: { 'content-type': file.mediaType } });
