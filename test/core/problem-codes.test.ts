import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '../../src/core/problem-codes.ts';

/** Every code that stands in the source: as a `code:` field, as the first word of a refusal, or handed to a report. */
function codesInSource(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files
    .filter((name) => !name.endsWith('problem-codes.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  const found = text.matchAll(/(?:\bcode: (?:code \? '[a-z-]+' : )?|\bmisuse\(\s*|\breport\()'([a-z][a-z0-9-]*)'/gu);
  return [...new Set([...found].map(([, code]) => String(code)))].sort();
}

test('every problem code in the source is in the closed list', () => {
  expect(codesInSource().filter((code) => !Object.hasOwn(problemCodes, code))).toEqual([]);
});

test('CONTRIBUTING lists every problem code with its sentence', () => {
  const rows = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| (.+) \|$/gmu)];
  const listed = Object.fromEntries(rows.map(([, code, means]) => [code, means]));
  expect(listed).toEqual(
    Object.fromEntries(Object.entries(problemCodes).map(([code, means]) => [code, means.replaceAll('|', '\\|')])),
  );
});
