import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PALETTE } from '../../src/views/chart/draw/palette.ts';

it('pictures that stand alone have the colours of the light theme', () => {
  const light = readFileSync('src/views/frame/style/tokens.css', 'utf8').split('@media')[0] ?? '';
  for (const [name, colour] of Object.entries(PALETTE)) expect(light, name).toContain(`${name}: ${colour};`);
});
