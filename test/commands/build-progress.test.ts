import { describe, expect, it } from 'vitest';
import { build, makeKitFolder, makePlanFolder, makePlanText } from '../support/kit-folder.ts';

const few = ['--only', 'welcome,ground-rules,poster'] as const;
const files = { 'plan.yaml': makePlanText({ 'kit.also': ['html', 'pdf', 'docx'] }) };

/** What stood in the line, one after another. */
const linesIn = (printed: string): readonly string[] =>
  [...printed.matchAll(/\r([^\r\n]*)/gu)].map(([, line = '']) => line.trim()).filter((line) => line !== '');

describe('progress of a build', () => {
  it('counts the Word and PDF files of the run in one line, and clears it', async () => {
    const { err } = await build(makePlanFolder(files), few, { terminal: true });
    const lines = linesIn(err.slice(0, err.lastIndexOf('\r')));
    expect(lines.map((line) => line.replace(/:.*/u, ''))).toEqual([3, 4, 5, 6].map((at) => `Making ${at} of 6`));
    expect(err).toMatch(/\r +\r[^\r]*$/u);
  });

  it.each<[string, readonly string[], object]>([
    ['through a pipe', [], { terminal: false }],
    ['with --quiet', ['--quiet'], { terminal: true }],
    ['with --json', ['--json'], { terminal: true }],
  ])('is not shown %s', async (_name, flags, more) => {
    const { err } = await build(makePlanFolder(files), [...few, ...flags], more);
    expect(err).not.toMatch(/\r|Making/u);
  });

  it.each<[string, readonly string[], object]>([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { env: { TERM: 'dumb' } }],
  ])('is one line that stays with %s', async (_name, flags, more) => {
    const { err } = await build(makePlanFolder(files), [...few, ...flags], { terminal: true, ...more });
    expect(err.match(/^Making.*$/gmu)).toEqual(['Making your files takes a few seconds.']);
    expect(err).not.toContain('\r');
  });

  it('is not shown when nothing is to be made', async () => {
    const { err } = await build(await makeKitFolder({ 'kit.also': ['pdf'] }), [], { terminal: true });
    expect(err).not.toMatch(/\r|Making/u);
  });
});
