import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureLighthouse } from '../test/browser/measure-lighthouse.ts';
import { serveSite } from './serve.ts';

/** Measures the built site in dist/ (or the folder that is named) with Lighthouse, as a phone and as a desktop computer: home, a chapter, a table, the search. */
const folder = resolve(process.argv[2] ?? 'dist');
const pages = ['/', '/2020/general-budget/', '/2020/tables/06-general-expenditure/', '/search/?q=%E6%94%AF%E5%87%BA'];

if (!existsSync(folder)) {
  console.error(`${folder} 不存在，请先运行 npm run build。`);
  process.exitCode = 1;
} else {
  const server = await serveSite(folder, 0);
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  for (const form of ['mobile', 'desktop'] as const) {
    const measured = await measureLighthouse(pages.map((page) => `${origin}${page}`), form, ['performance', 'accessibility', 'best-practices', 'seo']);
    for (const [url, { scores, failed }] of measured) console.log(`${form}  ${new URL(url).pathname}  ${Object.entries(scores).map(([name, score]) => `${name} ${score}`).join('  ')}${failed.length > 0 ? `  (${failed.join('; ')})` : ''}`);
  }
  server.closeAllConnections();
  server.close();
}
