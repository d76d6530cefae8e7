import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { helperNames } from '../src/core/documents/compile/check-template.ts';

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

describe('README', () => {
  test('lists every command with its own words', () => {
    const rows = [...readme.matchAll(/^\| `circlekit ([a-z]+)` \| (.*) \|$/gmu)].map(([, name, summary]) => ({
      name,
      summary,
    }));
    expect(rows).toEqual(commands.map(({ name, summary }) => ({ name, summary })));
  });

  test('names only npm scripts that exist', () => {
    const named = [
      ...`${readme}\n${contributing}`.matchAll(
        /npm (?:run )?(start|test|build|examples|bench|format|[a-z]+:[a-z]+)\b/gu,
      ),
    ];
    expect(named.map(([, name]) => name).filter((name) => !scripts.includes(String(name)))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  test.each(helperNames)('explains the template helper %s', (name) => {
    expect(contributing).toMatch(new RegExp(`[({]{1,3}(?:#each \\()?${name}\\b`, 'u'));
  });
});
