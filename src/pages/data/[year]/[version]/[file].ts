import type { APIRoute, GetStaticPaths } from 'astro';
import { getOffer } from '../../../../shared-offer.ts';
import type { BundleFile } from '../../../../views/edition/offer-file.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const offer = await getOffer();
  const rendered = offer.site.volumes.filter(({ made }) => !made).flatMap((volume) => offer.listOf(volume));
  return rendered.flatMap(({ release, address, files }) => files().map((file) => ({
    params: { year: release.year, version: address, file: file.name }, props: { file },
  })));
};

export const GET: APIRoute<{ file: BundleFile }> = async ({ props: { file } }) => new Response(Uint8Array.from(await file.pack()), { headers: { 'content-type': file.mediaType } });
