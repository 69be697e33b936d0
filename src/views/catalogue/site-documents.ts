import { DCAT_ADDRESS } from './dcat-distribution.ts';
import { OPENAPI_ADDRESS } from './known-endpoints.ts';
import { CORRECTIONS_FEED, FEED_ADDRESS } from './pack-feed.ts';
import { DOCUMENTS } from './words.zh.ts';

/** What programs look for on the site as a whole, and what it is. */
export const SITE_DOCUMENTS: readonly { readonly address: string; readonly label: string; readonly purpose: string }[] =
  [
    { address: '/data/index.json', ...DOCUMENTS.index },
    { address: DCAT_ADDRESS, ...DOCUMENTS.catalogue },
    { address: OPENAPI_ADDRESS, ...DOCUMENTS.openapi },
    { address: FEED_ADDRESS, ...DOCUMENTS.feed },
    { address: CORRECTIONS_FEED, ...DOCUMENTS.corrections },
    { address: '/CITATION.cff', ...DOCUMENTS.citation },
    { address: '/data/provenance.json', ...DOCUMENTS.provenance },
    { address: '/data/sbom.cdx.json', ...DOCUMENTS.packages },
    { address: '/SHA256SUMS', ...DOCUMENTS.digests },
  ];
