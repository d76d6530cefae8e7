import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { env } from './scene.mjs';

const node = process.execPath;

/** The versions side by side with which the program is measured; change them here. */
const versions = { plop: '4.0.5', hygen: '6.2.11', yo: '7.0.1', 'create-vite': '9.3.0' };

/** Installs the other programs below a folder. Returns the script that starts each. */
export function installPeers(folder) {
  const place = join(folder, 'peers');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private":true}\n');
  const names = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...names];
  execFileSync('npm', words, { cwd: place, stdio: 'inherit' });
  return Object.fromEntries(Object.keys(versions).map((name) => [name, findScript(place, name)]));
}

function findScript(place, name) {
  const own = join(place, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(own, 'utf8'));
  return join(dirname(own), typeof bin === 'string' ? bin : bin[name]);
}

/** Start-up of each program, and the two that generate files making as many and as long ones as we do. */
export function makePeerRows(scripts, scene, ours) {
  const floor = ours[0];
  const work = dirname(scene.work);
  const plop = layOutPlop(join(work, 'plop'), scene.files);
  const hygen = layOutHygen(join(work, 'hygen'), scene.files);
  const start = (name, ...words) => ({ name: `${name} ${words.join(' ')}`, argv: [node, scripts[name], ...words] });
  const count = `${scene.files.length} files`;
  const made = (name, from, ...words) => ({
    name: `${name}, ${count}`,
    argv: [node, scripts[name], ...words],
    cwd: `${from}-work`,
    reset: [from, `${from}-work`],
  });
  const rows = [
    start('create-vite', '--help'),
    start('hygen', '--help'),
    start('plop', '--version'),
    start('yo', '--version'),
    made('hygen', hygen, 'kit', 'new', '--name', 'Kettle'),
    made('plop', plop, 'kit', 'Kettle'),
  ].map((row) => ({ cwd: scene.empty, env: { ...env, HYGEN_OVERWRITE: '1' }, floor: floor.name, ...row }));
  const own = ours.filter(({ name }) => /^--|Markdown$/u.test(name)).map(({ bar: _bar, ...row }) => row);
  return [floor, ...own.map((row) => ({ ...row, name: row.name })), ...rows];
}

/** Our own pages as templates with one name to fill in, so that as much text is written. */
function templates(files) {
  return files.map((file, at) => ({ name: `${at}-${basename(file)}`, text: readFileSync(file, 'utf8') }));
}

function layOutPlop(folder, files) {
  mkdirSync(join(folder, 'templates'), { recursive: true });
  for (const { name, text } of templates(files))
    writeFileSync(join(folder, 'templates', `${name}.hbs`), `# {{name}}\n\n${text}`);
  writeFileSync(
    join(folder, 'plopfile.mjs'),
    `export default (plop) => plop.setGenerator('kit', {
  prompts: [{ type: 'input', name: 'name', message: 'Name' }],
  actions: [{ type: 'addMany', destination: 'out', base: 'templates', templateFiles: 'templates/*.hbs' }],
});
`,
  );
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  return folder;
}

function layOutHygen(folder, files) {
  const place = join(folder, '_templates/kit/new');
  mkdirSync(place, { recursive: true });
  for (const { name, text } of templates(files))
    writeFileSync(join(place, `${name}.ejs.t`), `---\nto: out/${name}\n---\n# <%= name %>\n\n${text}`);
  return folder;
}
