import { expect, test } from 'vitest';
import { openPack } from '../../../src/core/documents/pack.ts';

/** A pack whose parts are only named, and the names that were loaded after the index. */
function openNamed() {
  const loaded: string[] = [];
  const pack = openPack((name) => {
    if (name === 'index') return { starters: ['welcome', 'poster'] };
    loaded.push(name);
    return name.startsWith('starters.') ? { welcome: { from: name }, poster: { from: name } } : { from: name };
  });
  return { pack, loaded };
}

test('a single page loads its own template alone', () => {
  const { pack, loaded } = openNamed();
  expect([pack.template('welcome', 'british'), pack.template('welcome', 'british')]).toEqual([
    { from: 'documents/welcome.british' },
    { from: 'documents/welcome.british' },
  ]);
  expect(new Set(loaded)).toEqual(new Set(['documents/welcome.british']));
});

test('a second page of the smallest kit comes with all of that kit, any other by itself', () => {
  const { pack } = openNamed();
  const ids = ['budget', 'poster', 'leaflet', 'welcome'];
  expect(ids.map((id) => pack.template(id, 'american'))).toEqual([
    { from: 'documents/budget.american' },
    { from: 'starters.american' },
    { from: 'documents/leaflet.american' },
    { from: 'starters.american' },
  ]);
});
