import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesFolder, runProgram, runShell } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const carers = join(examplesFolder, 'carers-programme');
const escapeByte = '\u001b';

describe('pipes', () => {
  test('a plan goes from new to build, which keeps it beside its pages', async () => {
    const { path: cwd, read } = makeTemporaryFolder();
    const line = 'circlekit new --print --defaults --set theme.id=carers | circlekit build - --out kit';
    const { code, stdout, stderr } = await runShell(line, { cwd });
    expect(stdout).toBe('');
    expect(stderr).toContain('created. Files are in kit.\n');
    expect(code).toBe(0);
    const files = read();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['kit/plan.yaml', 'kit/index.html', 'kit/00-start/read-me-first.md']),
    );
    expect(files['kit/plan.yaml']).toContain('id: carers');
  });

  test('build with another plan in that folder writes nothing', async () => {
    const folder = makeTemporaryFolder({ 'kit/plan.yaml': 'plan: 1\n' });
    const ran = await runShell(`circlekit build "${carers}/plan.yaml" --out kit`, { cwd: folder.path });
    expect(ran.stderr).toContain('kit already holds a different plan.yaml, so nothing was written.');
    expect(ran.code).toBe(2);
    expect(Object.keys(folder.read({ all: true }))).toEqual(['kit/plan.yaml']);
  });

  test('a plan is read from a file on stdin', async () => {
    const { path: cwd } = makeTemporaryFolder({ 'plan.yaml': 'plan: 1\ntheme:\n  id: carers\n' });
    const { code, stdout } = await runShell('circlekit list - --json < plan.yaml', { cwd });
    expect(JSON.parse(stdout).documents[0].id).toBe('read-me-first');
    expect(code).toBe(0);
  });

  test.each([
    ['show', `circlekit show ground-rules "${carers}"`],
    ['much JSON', 'circlekit questions --json'],
    ['a long list', 'circlekit questions'],
    ['the schema', 'circlekit schema'],
    ['help', 'circlekit help new'],
  ])('a reader that has had enough of %s ends it quietly with 0', async (_name, line) => {
    const { path: cwd } = makeTemporaryFolder();
    const { stdout, stderr } = await runShell(`{ ${line}; echo "code $?" >&2; } | head -3`, { cwd });
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    expect(stderr).toBe('code 0\n');
  });

  test('schema and completion are the same with --json: they have no envelope', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const [plain, json] = await Promise.all([
      runProgram(['schema'], { cwd }),
      runProgram(['schema', '--json'], { cwd }),
    ]);
    expect(json.stdout).toBe(plain.stdout);
    const script = await runProgram(['completion', 'bash', '--json'], { cwd });
    expect(script.stdout).not.toContain('"outcome"');
  });
});

describe('colour', () => {
  const build = ['build', carers, '--out', 'kit'];

  test.each([
    ['piped', [], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['FORCE_COLOR, which is not ours', [], { FORCE_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
    ['--plain', ['--plain', '--color'], {}],
  ])('%s: no escape byte', async (_name, words, env) => {
    const { path: cwd } = makeTemporaryFolder();
    const { stdout, stderr } = await runProgram([...build, ...words], { cwd, env });
    expect(stderr).toContain('created');
    expect(stdout + stderr).not.toContain(escapeByte);
  });

  test('--color gives it where it would be left out', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { stderr } = await runProgram([...build, '--color'], { cwd, env: { NO_COLOR: '1' } });
    expect(stderr).toContain(`${escapeByte}[32m`);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', async (shell) => {
    const { path: cwd } = makeTemporaryFolder();
    const { code, stdout, stderr } = await runProgram(['completion', shell], { cwd });
    expect(stdout).toContain('circlekit');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test.each([
    ['a command', ['bui'], 'build\t'],
    ['a flag', ['build', '--for'], '--formats\t'],
    ['a flag of every command', ['build', '--js'], '--json\t'],
    ['a choice of a flag', ['show', '--format', 'h'], 'html'],
    ['a shell', ['completion', 'z'], 'zsh'],
  ])('answers a Tab after the beginning of %s', async (_name, words, answer) => {
    const { path: cwd } = makeTemporaryFolder();
    const { code, stdout } = await runProgram(['complete', '--', ...words], { cwd });
    expect(stdout.split('\n').filter((line) => line.startsWith(answer))).toHaveLength(1);
    expect(code).toBe(0);
  });

  test('the bash script can be read by bash', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { code, stderr } = await runShell('circlekit completion bash > c.sh && bash -n c.sh', { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
