/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    site: import('./model/site.ts').Site;
    /** The year of the page, where it has one. */
    volume?: import('./model/volume.ts').Volume;
    /** The versions of that year with their files; none where the page has no year. */
    editions: readonly import('./views/edition/offered-edition.ts').OfferedEdition[];
    /** What the live site says of itself on this page; there is none in a build. */
    live?: import('./views/frame/live-words.ts').LiveView;
  }
}
