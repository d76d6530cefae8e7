import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { examplesFolder, runProgram } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const theme = 'plan: 1\ntheme:\n  id: carers\n';
/** Words that stand in every personal answer of this plan, and nowhere else. */
const mark = 'Quagga';
const personal = `plan: 1
theme:
  id: lgbt
people:
  outness_risk: high
  ages: under-18
duration:
  first_date: "2027-01-12"
venue:
  address: "${mark} Lane 7"
  contact: "${mark} Smith, 01632 960000"
safety:
  lead_contact: "01632 960123"
outreach:
  contact:
    name: "${mark} Jones"
    email: "${mark.toLowerCase()}@example.org"
    phone: "01632 960456"
  referrers:
    - { name: "${mark} Surgery", role: "${mark} nurse", contact: "01632 960789" }
`;
const secrets = /quagga|01632/iu;

interface Row {
  readonly words: readonly string[];
  readonly plan?: string;
  readonly code: number;
  readonly outcome: string;
  /** The fields beside version, command and outcome. */
  readonly fields: readonly string[];
}

const rows: readonly Row[] = [
  { words: ['build'], plan: theme, code: 0, outcome: 'done', fields: ['documents', 'changes', 'next', 'problems'] },
  {
    words: ['build', '--dry-run'],
    plan: theme,
    code: 0,
    outcome: 'would-change',
    fields: ['documents', 'changes', 'next', 'problems'],
  },
  {
    words: ['build', '--check'],
    plan: theme,
    code: 4,
    outcome: 'would-change',
    fields: ['documents', 'changes', 'next', 'problems'],
  },
  { words: ['check'], plan: theme, code: 3, outcome: 'failed', fields: ['next', 'problems'] },
  { words: ['list'], plan: theme, code: 0, outcome: 'done', fields: ['documents', 'next'] },
  { words: ['show', 'welcome'], plan: theme, code: 0, outcome: 'done', fields: ['document'] },
  { words: ['schedule'], plan: theme, code: 0, outcome: 'done', fields: ['sessions'] },
  { words: ['networks', 'voices'], code: 0, outcome: 'done', fields: ['forOthers', 'networks'] },
  { words: ['questions', 'venue'], code: 0, outcome: 'done', fields: ['questions'] },
  {
    words: ['new', 'kit', '--defaults'],
    code: 0,
    outcome: 'done',
    fields: ['documents', 'changes', 'next', 'problems'],
  },
  { words: ['new', '--defaults', '--no-build'], code: 0, outcome: 'done', fields: ['next'] },
  { words: ['new', '--defaults', '--print'], code: 0, outcome: 'done', fields: ['next'] },
  { words: ['new'], code: 2, outcome: 'failed', fields: ['problems'] },
  {
    words: ['edit', '--set', 'meetings.minutes=60'],
    plan: theme,
    code: 0,
    outcome: 'done',
    fields: ['documents', 'changes', 'next', 'problems'],
  },
  { words: ['check'], plan: 'plan: 1\ntheme:\n  id: carrers\n', code: 3, outcome: 'failed', fields: ['problems'] },
  { words: ['check'], code: 2, outcome: 'failed', fields: ['problems'] },
  { words: ['schedule', '--format', 'icz'], code: 2, outcome: 'failed', fields: ['problems'] },
  { words: ['build', '--bogus'], code: 2, outcome: 'failed', fields: ['problems'] },
];

describe('--json prints one object, and nothing else', () => {
  test.each(rows.map((row) => [`${row.words.join(' ')} (${row.code})`, row] as const))('%s', async (_name, row) => {
    const { words, plan, code, outcome, fields } = row;
    const { path: cwd } = makeTemporaryFolder(plan === undefined ? {} : { 'plan.yaml': plan });
    const ran = await runProgram([...words, '--json'], { cwd });
    expect(ran.stderr).toBe('');
    const found = JSON.parse(ran.stdout) as Record<string, unknown>;
    expect(found).toMatchObject({ version: 1, command: words[0], outcome });
    expect(Object.keys(found).sort()).toEqual(['version', 'command', 'outcome', ...fields].sort());
    expect(ran.code).toBe(code);
  });

  test('an unknown command has no name', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { code, stdout } = await runProgram(['buidl', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      command: null,
      outcome: 'failed',
      problems: [
        {
          code: 'usage',
          severity: 'error',
          blocks: true,
          what: 'There is no command "buidl".',
          fix: 'Did you mean "build"? For help: circlekit --help',
        },
      ],
    });
    expect(code).toBe(2);
  });

  test('a problem in a file says where, flat', async () => {
    const { path: cwd } = makeTemporaryFolder({ 'plan.yaml': 'plan: 1\ntheme:\n  id: carrers\n' });
    const { stdout } = await runProgram(['check', '--json'], { cwd });
    const [problem] = JSON.parse(stdout).problems;
    expect(problem).toMatchObject({ code: 'unknown-choice', key: 'theme.id', file: 'plan.yaml', line: 3, column: 7 });
  });

  test('show gives the page in the format asked for', async () => {
    const { path: cwd } = makeTemporaryFolder({ 'plan.yaml': theme });
    const { stdout } = await runProgram(['show', 'welcome', '--format', 'html', '--json'], { cwd });
    const { document } = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual(['id', 'title', 'format', 'content']);
    expect(document).toMatchObject({ id: 'welcome', format: 'html' });
    expect(document.content).toMatch(/^<!doctype html>/u);
  });
});

describe('personal answers stay out of what is printed about a plan', () => {
  test.each([
    ['check', '--json'],
    ['check'],
    ['list', '--json'],
    ['build', '--json'],
    ['build', '--dry-run', '--json'],
    ['build', '--debug'],
    ['schedule', '--json'],
    ['edit', '--set', 'meetings.minutes=60', '--json'],
  ])('%s %s %s %s', async (...words) => {
    const { path: cwd } = makeTemporaryFolder({ 'plan.yaml': personal });
    const { stdout, stderr } = await runProgram(
      words.filter((word) => word !== undefined),
      { cwd },
    );
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(secrets);
  });

  test.each([['check'], ['check', '--json'], ['build', '--debug']])(
    'nor of a plan that cannot be read: %s %s',
    async (...words) => {
      const broken = personal.replace('"01632 960123"', `[ "${mark} one", { "${mark} two": 1 } ]`);
      const { path: cwd } = makeTemporaryFolder({ 'plan.yaml': broken });
      const { code, stdout, stderr } = await runProgram(
        words.filter((word) => word !== undefined),
        { cwd },
      );
      expect(code).toBe(3);
      expect(stdout + stderr).not.toMatch(secrets);
    },
  );
});

describe('the JSON Schema of plans', () => {
  const names = readdirSync(examplesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  async function compileSchema(): Promise<ReturnType<Ajv2020['compile']>> {
    const { path: cwd } = makeTemporaryFolder();
    const { stdout } = await runProgram(['schema'], { cwd });
    return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(stdout));
  }

  test('fits every example', async () => {
    const validate = await compileSchema();
    expect(names).toHaveLength(10);
    for (const { name } of names) {
      const plan: unknown = parse(readFileSync(join(examplesFolder, name, 'plan.yaml'), 'utf8'));
      expect([name, validate(plan), validate.errors]).toEqual([name, true, null]);
    }
  });

  test('fits a plan that new writes', async () => {
    const validate = await compileSchema();
    const { path: cwd } = makeTemporaryFolder();
    const { stdout } = await runProgram(['new', '--print', '--defaults'], { cwd });
    expect([validate(parse(stdout)), validate.errors]).toEqual([true, null]);
  });

  test('does not fit a plan with an unknown theme', async () => {
    const validate = await compileSchema();
    expect(validate({ plan: 1, theme: { id: 'carrers' } })).toBe(false);
  });
});
