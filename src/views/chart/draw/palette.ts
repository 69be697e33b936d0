/** The chart colours of the light theme, for pictures that stand alone; a test holds them against the stylesheet. */
export const PALETTE = {
  '--paper': '#ffffff',
  '--chart-1': '#3b5b75',
  '--chart-2': '#8a6a2f',
  '--chart-grid': '#dcd5c9',
  '--chart-ink': '#1d1b18',
  '--chart-muted': '#5d564d',
} as const;

/** Puts colours in the place of the stylesheet's names. */
export function resolveColours(svg: string): string {
  return svg.replace(/var\((--[a-z0-9-]+)\)/g, (name, token: string) => {
    const colour = Object.entries(PALETTE).find(([key]) => key === token)?.[1];
    if (colour === undefined) throw new Error(`no colour for ${name}`);
    return colour;
  });
}
