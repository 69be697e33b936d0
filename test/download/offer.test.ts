import { describe, expect, it } from 'vitest';
import { offerFile } from '../../src/views/edition/offer-file.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { makeAmounts, makeSite } from '../checks/make-site.ts';

const HEAD = { name: 'a.txt', mediaType: 'text/plain', label: '文本' };
const site = makeSite({ tables: [makeAmounts('income', 'total,合计,1.20,stated,,2.1,\n')] });

describe('offerFile', () => {
  it('makes its bytes once, whoever asks for them or their weight first', async () => {
    let made = 0;
    const file = offerFile({
      ...HEAD,
      make: () => {
        made += 1;
        return new Uint8Array(3);
      },
    });
    expect([(await file.weigh()).bytes, (await file.pack()).length, (await file.weigh()).bytes]).toEqual([3, 3, 3]);
    expect(made).toBe(1);
  });

  it('makes nothing where only the weight of a file that lies there is asked for', async () => {
    const file = offerFile({
      ...HEAD,
      make: () => {
        throw new Error('made');
      },
      look: () => ({ bytes: 5, digest: 'd' }),
    });
    expect(await file.weigh()).toEqual({ bytes: 5, digest: 'd' });
  });
});

describe('Offer', () => {
  it('gives the same files each time, and as latest those of the own address again', async () => {
    const offer = new Offer(site);
    const [own, latest] = offer.listEditions();
    expect([own?.address, latest?.address]).toEqual(['v1.0.0', 'latest']);
    expect(offer.listOf(site.volumes[0]!)[0]?.files()).toBe(own?.files());
    const packed = (edition = own): Promise<Uint8Array[]> =>
      Promise.all((edition?.files() ?? []).map(({ pack }) => pack()));
    const first = await packed();
    const again = await packed(latest);
    const same = (own?.files() ?? [])
      .filter((_, index) => first[index] === again[index])
      .map(({ name }) => name.replace('-v1.0.0', ''));
    expect(same.filter((name) => name.startsWith('final-accounts'))).toEqual([
      'final-accounts-2019.zip',
      'final-accounts-2019.xlsx',
    ]);
    expect(same.filter((name) => !name.startsWith('final-accounts'))).toHaveLength(10);
  });

  it('looks at what an earlier build made, at each address by itself', async () => {
    const asked: string[] = [];
    const read = (address: string): Uint8Array => {
      asked.push(address);
      return new Uint8Array(1);
    };
    const made = { read, weigh: () => ({ bytes: 1, digest: '' }) };
    const kept = { ...site, volumes: site.volumes.map((volume) => ({ ...volume, made })) };
    await Promise.all(
      new Offer(kept)
        .listEditions()
        .flatMap(({ files }) => files().slice(0, 1))
        .map(({ pack }) => pack()),
    );
    expect(asked).toEqual(['/data/2019/v1.0.0/income.csv', '/data/2019/latest/income.csv']);
  });
});
