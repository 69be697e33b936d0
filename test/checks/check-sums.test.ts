import { describe, expect, it } from 'vitest';
import { checkFormulas } from '../../src/checks/check-formulas.ts';
import { checkIdentities } from '../../src/checks/check-identities.ts';
import { judgeIdentities } from '../../src/checks/judge/judge-identities.ts';
import { judgeReleases } from '../../src/checks/judge/judge-releases.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import type { Rule } from '../../src/checks/rule.ts';
import type { Judgement } from '../../src/model/identity.ts';
import type { Table } from '../../src/model/table.ts';
import { listFindings, makeAmounts, makeRelease, makeSite, makeTable } from './make-site.ts';

const income = makeAmounts(
  'income',
  'total,合计,1300.50,stated,,2.1,\ngeneral,拨款,1250.25,stated,,2.1,\nother,其他,50.25,stated,,2.1,\nnone,没有,0,stated,,2.1,\n',
);

/** Identities with a tolerance behind each row; without one, both sides must be equal. */
function makeTolerant(tolerance: string, ...rows: readonly string[]): Table {
  const lines = ['id,title,kind,left,right,known,note,tolerance', ...rows.map((row) => `${row},${tolerance}`)];
  return makeTable('identities', `${lines.join('\n')}\n`, { fields: { tolerance: { type: 'number', unit: '万元' } } });
}

const makeIdentities = (...rows: readonly string[]): Table => makeTolerant('', ...rows);

/** A list with one entry, as the contract has it. */
function makeInconsistencies(one: string, other: string): Table {
  const filled = { constraints: { required: true } };
  const cells = { content: 'cell-reference' };
  return makeTable(
    'inconsistencies',
    `id,title,place_a,locator_a,printed_a,place_b,locator_b,printed_b,difference,kind,provable,verdict,explanation,origin,weight,reason\nsum,合计,${one},2.1,1300.50,${other},2.1,1250.25,,arithmetic,yes,以合计为准,合计不等,document,material,合计不等\n`,
    {
      fields: {
        id: filled,
        title: filled,
        place_a: cells,
        locator_a: filled,
        printed_a: filled,
        place_b: cells,
        kind: filled,
        provable: filled,
        verdict: filled,
        explanation: filled,
        origin: filled,
        weight: filled,
        reason: filled,
      },
    },
  );
}

function makeShares(share: string, whole = 'income:total'): Table {
  return makeTable('shares', `id,name,share,part,whole\ngeneral,拨款占比,${share},income:general,${whole}\n`, {
    fields: { share: { type: 'number', unit: '%' } },
    valueField: 'share',
  });
}

function makeChanges(rate: string, direction = 'increase', amount = '300.50'): Table {
  return makeTable(
    'changes',
    `id,name,measure,amount,rate,direction\ntotal,总计,income:total,${amount},${rate},${direction}\n`,
    { fields: { amount: { type: 'number' }, rate: { type: 'number' } }, valueField: 'amount' },
  );
}

function listVerdicts(...tables: readonly Table[]): string[] {
  return judgeIdentities(makeRelease(income, ...tables)).judgements.map(
    ({ identity, printed, computed, verdict }) => `${identity.id} ${printed} ${computed} ${verdict}`,
  );
}

/** A rule as it runs in a check: over versions that were judged. */
function judging(rule: Rule): Rule {
  return (site) => rule(judgeReleases(site));
}

/** Issues of the whole preset that the chapters and settings have no part in. */
function listRules(...tables: readonly Table[]): string[] {
  return checkSite(makeSite({ tables: [income, ...tables] })).issues.map(({ rule }) => rule);
}

describe('judgeIdentities', () => {
  it('tells exact, rounded and broken equalities apart', () => {
    expect(listVerdicts(makeIdentities('sum,合计,sum,income:total,income:general + income:other,,'))).toEqual([
      'sum 1300.5 1300.5 exact',
    ]);
    expect(listVerdicts(makeIdentities('sum,合计,sum,income:total,income:general + income:none,,'))).toEqual([
      'sum 1300.5 1250.25 inconsistent',
    ]);
    expect(listVerdicts(makeShares('96.14'))).toEqual(['stated-share-general 96.14 96.14 rounding']);
    expect(listVerdicts(makeShares('96.1'))).toEqual(['stated-share-general 96.1 96.1 rounding']);
    expect(listVerdicts(makeShares('96.15'))).toEqual(['stated-share-general 96.15 96.14 inconsistent']);
  });

  it('takes a difference up to the tolerance for rounding, says how large it is, and no more than that', () => {
    const off = makeAmounts('copy', 'total,合计,1300.52,stated,,2.1,\n');
    const row = 'same,两处,equal,copy:total,income:total,,';
    const judge = (tolerance: string): readonly Judgement[] =>
      judgeIdentities(makeRelease(income, off, makeTolerant(tolerance, row))).judgements;
    expect(judge('0.02')).toMatchObject([{ verdict: 'rounding', difference: '0.02' }]);
    expect(judge('0.020001')).toMatchObject([{ verdict: 'rounding', difference: '0.02' }]);
    for (const less of ['0.019999', '0', '']) {
      expect(judge(less)).toMatchObject([{ verdict: 'inconsistent' }]);
      expect(judge(less)[0]).not.toHaveProperty('difference');
    }
    const turned = makeTolerant('0.02', 'same,两处,equal,income:total,copy:total,,');
    expect(judgeIdentities(makeRelease(income, off, turned)).judgements[0]).toMatchObject({ difference: '0.02' });
    const equal = makeTolerant('0.02', 'same,两处,equal,income:total,income:general + income:other,,');
    const [exact] = judgeIdentities(makeRelease(income, equal)).judgements;
    expect(exact?.verdict).toBe('exact');
    expect(exact).not.toHaveProperty('difference');
  });

  it('counts a cell that the form leaves blank as zero, and no other blank', () => {
    const form = makeAmounts('form', 'total,合计,5.00,stated,,2.1,\none,一,5.00,stated,,2.1,\ntwo,二,,blank,,2.1,\n');
    const row = 'sum,合计,sum,form:total,form:one + form:two,,';
    expect(listVerdicts(form, makeIdentities(row))).toEqual(['sum 5 5 exact']);
    const hidden = makeAmounts(
      'form',
      'total,合计,5.00,stated,,2.1,\none,一,5.00,stated,,2.1,\ntwo,二,,not-disclosed,,2.1,\n',
    );
    expect(judgeIdentities(makeRelease(hidden, makeIdentities(row)))).toMatchObject({
      judgements: [],
      unjudged: [{ fault: { kind: 'blank-reference', text: 'form:two' } }],
    });
    const plain = makeAmounts('form', 'total,合计,5.00,stated,,2.1,\none,一,5.00,stated,,2.1,\ntwo,二,,,,2.1,\n');
    expect(judgeIdentities(makeRelease(plain, makeIdentities(row))).unjudged).toHaveLength(1);
  });

  it('neither judges nor counts an identity whose cells are all blank in the form', () => {
    const empty = makeAmounts('form', 'total,合计,,blank,,2.1,\none,一,,blank,,2.1,\nzero,零,0,stated,,2.1,\n');
    const judge = (row: string): ReturnType<typeof judgeIdentities> =>
      judgeIdentities(makeRelease(empty, makeIdentities(row)));
    expect(judge('sum,合计,sum,form:total,form:one,,')).toMatchObject({
      judgements: [],
      definitions: [],
      unjudged: [],
    });
    expect(judge('sum,合计,sum,form:total,form:zero,,').judgements).toHaveLength(1);
    expect(judge('sum,合计,sum,form:total,form:one,rounding,').judgements).toHaveLength(1);
    expect(judge('sum,合计,sum,form:total,form:gone,,').unjudged).toHaveLength(1);
  });

  it('sees a difference of a cent', () => {
    const off = makeAmounts('copy', 'total,合计,1300.51,stated,,2.1,\n');
    expect(listVerdicts(off, makeIdentities('same,两处,equal,copy:total,income:total,,'))).toEqual([
      'same 1300.51 1300.5 inconsistent',
    ]);
  });

  it('recomputes stated rates of change against the year they imply, both ways', () => {
    expect(listVerdicts(makeChanges('30.05'))).toEqual(['stated-change-total 30.05 30.05 exact']);
    expect(listVerdicts(makeChanges('18.77', 'decrease'))).toEqual(['stated-change-total 18.77 18.77 rounding']);
    expect(listVerdicts(makeChanges('18.77'))).toEqual(['stated-change-total 18.77 30.05 inconsistent']);
    expect(listVerdicts(makeChanges('0', 'flat', '0'))).toEqual([]);
  });

  it('asks nothing of a share of a zero whole, but says so of a declared division by zero', () => {
    expect(judgeIdentities(makeRelease(income, makeShares('0', 'income:none')))).toMatchObject({
      judgements: [],
      definitions: [],
      unjudged: [],
    });
    const { unjudged } = judgeIdentities(
      makeRelease(income, makeIdentities('ratio,比,sum,income:total,income:total / income:none,,')),
    );
    expect(unjudged.map(({ fault }) => fault.kind)).toEqual(['zero-division']);
  });

  it('lets a declaration stand for the share it covers', () => {
    expect(listVerdicts(makeShares('96.15'), makeIdentities('own,自述,share,shares:general.share,96.15,,'))).toEqual([
      'own 96.15 96.15 exact',
    ]);
  });
});

describe('checkIdentities', () => {
  it('refuses what cannot be worked out, and names the term', () => {
    const identities = makeIdentities('sum,合计,sum,income:total,income:genaral + income:other,,');
    expect(listFindings(judging(checkIdentities), { tables: [income, identities] })).toEqual([
      'formula-unknown-reference identities.csv:2:1 income:genaral + income:other',
    ]);
  });

  it('refuses an entry that the list of inconsistencies has not', () => {
    const identities = makeIdentities('sum,合计,sum,income:total,income:general,elsewhere,');
    expect(listFindings(judging(checkIdentities), { tables: [income, identities] })).toEqual([
      'identity-entry identities.csv:2:1 elsewhere',
    ]);
  });

  it('takes a tolerance of amounts only', () => {
    const share = makeAmounts('rates', 'a,占比,50.00,stated,,2.1,\nb,占比,50.01,stated,,2.1,\n', '%');
    const row = 'same,两处,equal,rates:a,rates:b,,';
    const judge = (tolerance: string): string[] =>
      listFindings(judging(checkIdentities), { tables: [income, share, makeTolerant(tolerance, row)] });
    expect([judge('0.01'), judge('')]).toEqual([['identity-tolerance identities.csv:2:8 0.01'], []]);
    const amounts = makeTolerant('0.01', 'sum,合计,sum,income:total,income:general + income:other,,');
    expect(listFindings(judging(checkIdentities), { tables: [income, amounts] })).toEqual([]);
  });

  it('takes a known inconsistency, and refuses one that no longer applies', () => {
    const list = makeInconsistencies('income:total', 'income:general');
    expect(listRules(list, makeIdentities('sum,合计,sum,income:total,income:general,sum,'))).toEqual([]);
    expect(listRules(list, makeIdentities('sum,合计,sum,income:total,income:general + income:other,sum,'))).toEqual([
      'identity-holds',
    ]);
  });
});

describe('checkFormulas', () => {
  it.each([
    ['income:general + income:other', []],
    ['income:general + income:othr', ['formula-unknown-reference derived.csv:2:5 income:general + income:othr']],
    ['income:general+income:other', ['formula-syntax derived.csv:2:5 income:general+income:other']],
    ['income:general / income:none', ['formula-zero-division derived.csv:2:5 income:general / income:none']],
    ['income:general + blank:gap', ['formula-blank-reference derived.csv:2:5 income:general + blank:gap']],
  ])('%s', (formula, findings) => {
    const blank = makeAmounts('blank', 'gap,空,,not-disclosed,,2.1,\n');
    const derived = makeAmounts('derived', `sum,合计,1300.50,derived,${formula},2.1,\n`);
    expect(listFindings(judging(checkFormulas), { tables: [income, blank, derived] })).toEqual(findings);
  });
});

describe('a wrong amount', () => {
  const good = 'carry,结转,80.40,derived,income:total - 1220.10,2.1,\n';

  it('is none where everything comes out', () => {
    expect(
      listRules(
        makeAmounts('derived', good),
        makeIdentities('sum,合计,sum,income:total,income:general + income:other,,'),
      ),
    ).toEqual([]);
  });

  it.each(['80.41', '80.39', '804.0', '-80.40'])('is found in a derived value: %s', (amount) => {
    expect(listRules(makeAmounts('derived', good.replace('80.40', amount)))).toHaveLength(1);
  });

  it('is one issue at its own cell, however many sums it spoils', () => {
    const wrong = makeAmounts(
      'income',
      'total,合计,1300.51,stated,,2.1,\ngeneral,拨款,1250.25,stated,,2.1,\nother,其他,50.25,stated,,2.1,\n',
    );
    const tables = [
      wrong,
      makeAmounts('derived', good),
      makeIdentities(
        'sum,合计,sum,income:total,income:general + income:other,,',
        'again,再核,equal,income:total,1300.50,,',
      ),
    ];
    const { issues } = checkSite(makeSite({ tables }));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      found: '1300.51',
      place: { file: 'data/2019/v1.0.0/income.csv', line: 2, column: 3 },
    });
  });
});
