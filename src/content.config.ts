import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

// The gate is src/checks; this collection only brings the bodies to the pages.
const chapters = defineCollection({
  loader: glob({ base: './content', pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
});

export const collections = { chapters };
