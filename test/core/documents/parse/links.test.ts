import { expect, it } from 'vitest';
import { isSafeLink } from '../../../../src/core/documents/parse/links.ts';

it.each<[string, boolean]>([
  ['https://example.org/a?b#c', true],
  ['HTTPS://example.org', true],
  ['mailto:ana@example.org', true],
  ['tel:+441234', true],
  ['ground-rules.md', true],
  ['../07-run/what-we-keep.md#why', true],
  ['./a/../b.md', true],
  ['#why', true],
  ['my notes.md', true],
  ['http://example.org', false],
  ['javascript:alert(1)', false],
  ['JavaScript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//example.org/x', false],
  ['/etc/passwd', false],
  ['\\\\server\\share', false],
  ['..\\..\\x', false],
  ['../../secret.md', false],
  ['%2e%2e/%2e%2e/secret.md', false],
  ['a/../../../secret.md', false],
  ['%zz', false],
  ['', false],
])('says whether %j may be linked to from a page in a folder: %s', (url, wanted) => {
  expect(isSafeLink(url, '03-agreements/ground-rules.md')).toBe(wanted);
});

it('lets a page at the top of the kit climb nowhere', () => {
  expect(isSafeLink('../x.md', 'page.md')).toBe(false);
});
