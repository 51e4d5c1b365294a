/** The files of the run that made Mote, as they were written: recipe, log, report. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

const FILES: Record<string, string> = {
  'recipe.json': 'application/json',
  'report.json': 'application/json',
  'log.txt': 'text/plain; charset=utf-8',
};

export function getStaticPaths() {
  return Object.keys(FILES).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`src/data/mote-run/${params.file}`, 'utf8'), {
    headers: { 'Content-Type': FILES[params.file!] },
  });
