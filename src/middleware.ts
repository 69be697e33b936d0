import { defineMiddleware } from 'astro:middleware';
import { isolateVolume } from './model/isolate-volume.ts';
import { isPage, reportPage } from './report-page.ts';
import { getOffer } from './shared-offer.ts';

/**
 * Gives every page but that of faults the checked site; one with a year in its address gets that volume with its
 * files, and of the others no more than their years.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (context.locals.live?.shows === 'faults') return next();
  const offer = await getOffer();
  const { site } = offer;
  const volume = site.volumes.find(({ year }) => year === context.params['year']);
  // A part of a build makes pages and files of its volumes only; of an answer without a body Astro writes no file.
  if (site.partial && !volume && context.params['name'] === undefined) return new Response(null);
  if (isPage(context.url.pathname)) reportPage(volume?.year ?? '');
  context.locals.site = volume ? isolateVolume(site, volume) : site;
  context.locals.editions = volume ? offer.listOf(volume) : [];
  if (volume) context.locals.volume = volume;
  return next();
});
