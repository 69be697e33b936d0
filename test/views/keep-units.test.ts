import { describe, expect, it } from 'vitest';
import { keepUnits } from '../../src/views/frame/keep-units.ts';

describe('keepUnits', () => {
  it('puts a span around a number and its unit in running text, and changes no word', () => {
    expect(keepUnits('<p>花了1,234.50万元，占<b>94.29%</b>。</p><ul><li>12元<p>3元</p></li></ul>')).toBe(
      '<p>花了<span class="n">1,234.50万元</span>，占<b><span class="n">94.29%</span></b>。</p><ul><li><span class="n">12元</span><p><span class="n">3元</span></p></li></ul>',
    );
  });

  it('leaves figures that are links, cells, code and drawings, and texts with character references', () => {
    const html =
      '<p><a class="fig" href="#">12万元</a><code>12元</code></p><table><tr><td><p>12万元</p></td></tr></table><svg><text>12万元</text></svg><p>甲&amp;乙12万元</p>';
    expect(keepUnits(html)).toBe(html);
  });
});
