import type { APIRoute, GetStaticPaths } from 'astro';
import { getRendered } from '../../open-site.ts';
import { listAnswers } from '../../views/question/list-answers.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getRendered()).volumes.map(({ year }) => ({ params: { year } }));

export const GET: APIRoute = ({ locals }) => {
  const volume = locals.volume!;
  const text = `${JSON.stringify({ year: volume.year, answers: listAnswers(volume) }, null, 1)}\n`;
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
