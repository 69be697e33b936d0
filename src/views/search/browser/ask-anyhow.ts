import type { SearchAnswer, Request } from './answer.ts';
import { SearchEngine } from './answer-query.ts';
import { canRunIndex } from './can-run-index.ts';
import { keepOnce } from './keep-once.ts';
import { loadSources } from './load-sources.ts';
import { nameRequestPart } from './page/request-address.ts';
import type { SearchedSite } from './searched-site.ts';

/**
 * How an answer was found: from the index; or from the records, since this browser cannot run the index, or since that
 * did not load.
 */
export type Way = 'index' | 'unable' | 'unloaded';

export interface Told {
  /** Undefined where nothing that was asked can be looked for. */
  readonly answer: SearchAnswer | undefined;
  /** What was answered: one department is chosen where the records are asked. */
  readonly request: Request;
  readonly way: Way;
  readonly parts: readonly (readonly [part: string, name: string])[];
}

/** A search that finds its way: the index where it runs, else the records. */
export interface Asking {
  readonly ask: (request: Request, depth: number) => Promise<Told>;
  /** Asks for everything a first search needs before it is needed; who needs it says what is missing. */
  readonly askEarly: () => void;
}

type Sites = readonly [SearchedSite, ...SearchedSite[]];

function chooseSite(sites: Sites, { department }: Request): SearchedSite {
  return sites.find((site) => site.department === department) ?? sites[0];
}

/** Asks the records of one department at a time: those of a city are too many to be sent at once. */
function openRecordWay(sites: Sites): (request: Request, depth: number, way: Way) => Promise<Told> {
  const open = keepOnce(async (base: string) => {
    // Only who cannot run the index waits for it.
    const { loadRecords } = await import('./load-records.ts');
    const sources = loadRecords(base);
    return { sources, engine: new SearchEngine(sources) };
  });
  return async (request, depth, way) => {
    const { base, department } = chooseSite(sites, request);
    const { sources, engine } = await open(base);
    const { parts } = await sources.terms();
    const named = nameRequestPart(request, parts);
    const answer = await engine.answer({ ...named, department: '' }, depth);
    const departments = sites.length < 2 ? [] : sites.map((site) => ({ value: site.department, count: undefined }));
    return {
      answer: answer && { ...answer, departments },
      request: { ...named, department: sites.length < 2 ? request.department : department },
      way,
      parts,
    };
  };
}

/**
 * @param base where the search page stands
 * @param sites whose indexes are asked as one
 */
export function openAsking(base: string, sites: Sites): Asking {
  const sources = loadSources(base, sites);
  const engine = new SearchEngine(sources);
  const askRecords = openRecordWay(sites);
  let way: Way = canRunIndex() ? 'index' : 'unable';
  const askIndex = async (request: Request, depth: number): Promise<Told> => {
    const { parts } = await sources.terms();
    const named = nameRequestPart(request, parts);
    return { answer: await engine.answer(named, depth), request: named, way: 'index', parts };
  };
  return {
    ask: async (request, depth) => {
      if (way !== 'index') return askRecords(request, depth, way);
      try {
        return await askIndex(request, depth);
      } catch (error) {
        console.warn(error);
        const told = await askRecords(request, depth, 'unloaded');
        way = 'unloaded';
        return told;
      }
    },
    askEarly: () => {
      const needed = way === 'index' ? [sources.index, sources.terms] : [sources.terms];
      for (const ask of needed) void ask().catch(() => undefined);
    },
  };
}
