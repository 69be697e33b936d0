/** The name of the file by which GitHub Pages, publishing from a branch, leaves out no folder. */
export const NO_JEKYLL = '.nojekyll';

/** What stands in it: the host looks at the name alone, but an empty file looks like a fault. */
export const NO_JEKYLL_TEXT = 'GitHub Pages: serve every folder as it is, _astro/ too.\n';
