import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { circlekit, env, makePlan, root } from './scene.mjs';

/** Pages of every kit, one after the other, of which the further pages are copies. */
const patterns = ['welcome', 'ground-rules', 'first-night', 'messages'];
const name = 'The Wednesday kettle';

/**
 * Copies the program into a folder, with templates for further pages in every kit.
 * @returns the script that starts it.
 */
function growProgram(folder, more) {
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const pack = join(folder, 'dist/pack');
  const numbers = Array.from({ length: more }, (_, at) => at + 1);
  for (const spelling of ['british', 'american']) {
    const file = join(pack, `fronts.${spelling}.json`);
    const fronts = JSON.parse(readFileSync(file, 'utf8'));
    const copies = numbers.map((number) => {
      const id = patterns[number % patterns.length];
      const place = join(pack, 'documents');
      const { when: _when, ...front } = fronts.find((one) => one.id === id);
      cpSync(join(place, `${id}.${spelling}.cjs`), join(place, `page-${number}.${spelling}.cjs`));
      const path = `12-more/page-${number}.md`;
      return {
        ...front,
        id: `page-${number}`,
        title: `${front.title} ${number}`,
        path,
        order: 1e4 + number,
        size: 'starter',
      };
    });
    writeFileSync(file, JSON.stringify([...fronts, ...copies]));
  }
  return join(folder, 'bin/circlekit.js');
}

/**
 * Lays out kits of these sizes and what happens to each: made, made again, made again after another name and after a page
 * was moved.
 * @returns rows to measure, each with the number of its documents.
 */
export function makeGrowRows(folder, sizes, floor) {
  const plan = makePlan();
  const smallest = documentsIn(join(root, 'bin/circlekit.js'), plan, join(folder, 'smallest'));
  return sizes.flatMap((size) => {
    const place = join(folder, `grown-${size}`);
    mkdirSync(place);
    const script = growProgram(place, Math.max(0, size - smallest));
    const at = (part) => join(place, part);
    const documents = documentsIn(script, plan, at('plan'));
    cpSync(at('plan'), at('built'), { recursive: true });
    circlekit(['build', at('built')], script);
    for (const part of ['renamed', 'moved']) cpSync(at('built'), at(part), { recursive: true });
    writeFileSync(at('renamed/plan.yaml'), plan.replace(/Tuesday kettle/u, name));
    const [folderOfPage, page] = firstPage(at('moved'));
    cpSync(join(folderOfPage, page), at('moved/elsewhere.md'));
    rmSync(join(folderOfPage, page));
    const row = (what, from) => ({
      name: `${what}, ${documents} documents`,
      argv: [process.execPath, script, 'build'],
      cwd: at('work'),
      reset: [at(from), at('work')],
      env,
      floor,
      documents,
    });
    return [
      row('first build', 'plan'),
      row('nothing to do', 'built'),
      row('another name', 'renamed'),
      row('a page moved', 'moved'),
    ];
  });
}

/** How many documents the kit of a plan has. */
function documentsIn(script, plan, folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.yaml'), plan);
  return JSON.parse(circlekit(['list', folder, '--json'], script)).documents.filter(({ included }) => included).length;
}

function firstPage(kit) {
  const place = join(kit, '03-agreements');
  return [place, readdirSync(place).find((file) => file.endsWith('.md'))];
}

/** Milliseconds of processor time for each document, one line a row. */
export function printGrowth(sums, rows) {
  const width = Math.max(...rows.map((row) => row.name.length));
  const lines = rows.map(({ name: what, documents }) => {
    const { ms } = sums.find((sum) => sum.name === what);
    return `${what.padEnd(width)} ${ms.toFixed(0).padStart(7)} ${(ms / documents).toFixed(2).padStart(14)}`;
  });
  return [`${'growth'.padEnd(width)} ${'ms'.padStart(7)} ${'ms a document'.padStart(14)}`, ...lines, ''].join('\n');
}
