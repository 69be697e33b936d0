import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { findShared } from './shared-site.ts';

// The gate is src/checks; this collection only brings the bodies to the pages.
// Of volumes that an earlier build made from the same, no body is needed.
const shared = await findShared();
const years = shared?.volumes.filter(({ made }) => !made).map(({ year }) => year) ?? ['*'];

const chapters = defineCollection({
  loader: glob({ base: './content', pattern: years.map((year) => `${year}/*.mdx`), generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
});

export const collections = { chapters };
