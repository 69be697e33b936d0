/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Keeps variables of the shell that mean something else out of Astro's settings. */
export function dropMistaken(): void {
  for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
}
