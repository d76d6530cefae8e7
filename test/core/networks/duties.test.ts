import { describe, expect, it } from 'vitest';
import { dutyKinds } from '../../../src/core/networks/duty-kinds.ts';
import { readDuties } from '../../../src/core/networks/read-duties.ts';
import { dutyProblems, makeTestKit, shippedDuties, shippedNetworks } from '../../support/make-plan.ts';

const rows = Object.entries(shippedDuties).flatMap(([id, duties]) => duties.map((duty) => ({ id, ...duty })));
const read = (networks: unknown) => readDuties({ networks }, shippedNetworks.networks, 'duties.yaml').problems;

describe('What networks ask for, as we ship it', () => {
  it('is whole', () => {
    expect(dutyProblems).toEqual([]);
    expect(Object.keys(shippedDuties)).toHaveLength(28);
  });

  it.each(rows)('$id, $kind: is one short sentence with its source', ({ text, source }) => {
    expect(text).toMatch(/^[A-Z0-9][^.]*(?:\.[^ ][^.]*)*\.$/u);
    expect(text.length).toBeLessThan(140);
    expect(source).not.toBe('');
  });

  it.each(dutyKinds)('has a name for %s', (kind) => {
    const fields = { id: 'aa', affiliated: '2026-01-05' };
    const { mine } = makeTestKit(
      { 'network.status': 'affiliated', 'network.networks': [fields] },
      { duties: { aa: [{ kind, text: 'It asks.', source: 'a page' }] } },
    ).networks;
    expect(mine[0]?.duties[0]?.label).toMatch(/^[A-Z]/u);
  });
});

describe('A duty that is not right', () => {
  it.each([
    ['of an unknown network', { nobody: [{ kind: 'dues', text: 'It asks.' }] }],
    ['of an unknown kind', { aa: [{ kind: 'gold', text: 'It asks.' }] }],
    ['without a full sentence', { aa: [{ kind: 'dues', text: 'it asks' }] }],
    ['with something else in it', { aa: [{ kind: 'dues', text: 'It asks.', when: 'now' }] }],
    ['that is a list of nothing', { aa: [] }],
  ])('%s stops the build', (_what, networks) => {
    expect(read(networks)).not.toEqual([]);
  });
});

describe('The duties of a network in the plan', () => {
  const duties = makeTestKit({
    'network.status': 'affiliated',
    'network.networks': [{ id: 'bipolar-uk', obligations: ['A note each year; the notes person; March'] }],
  }).networks.mine[0]?.duties;

  it('are those that we know, then those that were promised', () => {
    expect(duties?.map(({ kind }) => kind)).toEqual([
      ...(shippedDuties['bipolar-uk'] ?? []).map(({ kind }) => kind),
      'own',
    ]);
  });
});
