import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { viewKeyFigure } from './key-figure-view.ts';
import { sayNewest, SHARE_LINE } from './words.zh.ts';

/** What a picture says that other sites show beside a link to a page. */
export interface ShareWords {
  /** One line each. */
  readonly title: readonly string[];
  readonly line: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly unit: string }[];
}

/** As many as fit side by side. */
const SHOWN = 3;

function listFigures({ settings, latest }: Volume): ShareWords['figures'] {
  return settings.keyFigures
    .slice(0, SHOWN)
    .map((figure) => viewKeyFigure(figure, latest))
    .map(({ label, text, cell }) => ({ label, value: text, unit: cell.unit }));
}

/** The pictures of a site by name: one for the site as a whole, one for each year. */
export function listShareWords({ publisher, volumes }: Site): { name: string; words: ShareWords }[] {
  const years = volumes.map((volume) => ({
    name: volume.year,
    words: {
      title: [publisher.name, volume.settings.title],
      line: SHARE_LINE,
      figures: listFigures(volume),
    },
  }));
  const [newest] = years;
  return [
    {
      name: 'site',
      words: {
        title: [publisher.siteTitle],
        line: newest ? sayNewest(volumes[0]?.year ?? '') : '',
        figures: newest?.words.figures ?? [],
      },
    },
    ...years,
  ];
}
