import { defineMiddleware } from 'astro:middleware';
import { getSite } from './site.ts';

/** Gives every page the checked site, and the year named in its address. */
export const onRequest = defineMiddleware(async (context, next) => {
  const site = await getSite();
  context.locals.site = site;
  const volume = site.volumes.find(({ year }) => year === context.params['year']);
  if (volume) context.locals.volume = volume;
  return next();
});
