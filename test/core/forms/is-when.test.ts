import { expect, it } from 'vitest';
import { isWhen } from '../../../src/core/forms/is-when.ts';

it.each<[unknown, boolean]>([
  [{ key: 'a', is: null }, true],
  [{ key: 'a', not: 'x' }, true],
  [{ key: 'a', in: ['x'] }, true],
  [{ key: 'a', in: 'x' }, false],
  [{ key: 'a', over: 3 }, true],
  [{ key: 'a', over: '3' }, false],
  [{ key: 'a', known: true }, true],
  [{ key: 'a', known: 'yes' }, false],
  [{ key: 'a' }, false],
  [{ key: 'a', is: 1, not: 2 }, false],
  [{ all: [{ key: 'a', is: 1 }, { any: [{ key: 'b', is: 2 }] }] }, true],
  [{ all: [] }, false],
  [{ any: [{ is: 2 }] }, false],
  [[], false],
  [null, false],
  ['a', false],
])('says of %j as a condition: %s', (data, wanted) => {
  expect(isWhen(data)).toBe(wanted);
});
