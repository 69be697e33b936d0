declare namespace App {
  interface Locals {
    site: import('./model/site.ts').Site;
    /** The year of the page, where it has one. */
    volume?: import('./model/volume.ts').Volume;
  }
}
