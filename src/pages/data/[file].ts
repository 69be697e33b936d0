import type { APIRoute, GetStaticPaths } from 'astro';
import { getOffer } from '../../shared-offer.ts';
import type { BundleFile } from '../../views/edition/offer-file.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { site, files } = await getOffer();
  return site.partial ? [] : files().map((file) => ({ params: { file: file.name }, props: { file } }));
};

export const GET: APIRoute<{ file: BundleFile }> = async ({ props: { file } }) => new Response(Uint8Array.from(await file.pack()), { headers: { 'content-type': file.mediaType } });
