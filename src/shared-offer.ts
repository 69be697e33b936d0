import { getSite } from './open-site.ts';
import { Offer } from './views/download/offer.ts';

/** The files of the site that is open in this process: where it is another by now, the former ones are let go. */
const open: { offer?: Offer } = {};

/** The files of the site of the current folder, each made once a process. */
export async function getOffer(): Promise<Offer> {
  const site = await getSite();
  if (open.offer?.site !== site) open.offer = new Offer(site);
  return open.offer;
}
