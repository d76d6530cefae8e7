import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

test('the packed program installs into an empty folder without a network, and makes a kit there', async () => {
  const folder = makeTemporaryFolder({ 'app/package.json': '{ "name": "app", "private": true }' });
  const env = { npm_config_cache: join(folder.path, 'cache'), npm_config_offline: 'true', npm_config_fund: 'false' };
  const words = ['pack', root, '--ignore-scripts', '--pack-destination', folder.path];
  expect(await runCommand(npm, words, { cwd: folder.path, env })).toMatchObject({ code: 0 });
  const tarball = readdirSync(folder.path).find((name) => name.endsWith('.tgz')) ?? '';
  const cwd = join(folder.path, 'app');
  const install = ['install', '--no-audit', join(folder.path, tarball)];
  expect(await runCommand(npm, install, { cwd, env })).toMatchObject({ code: 0 });
  // It brings everything it needs in itself.
  expect(readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['circlekit']);

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const said = await runCommand(npx, ['circlekit', '--version'], { cwd, env });
  expect(said).toMatchObject({ code: 0, stdout: `${version}\n` });
  const built = await runCommand(npx, ['circlekit', 'new', 'kit', '--from', 'carers-programme', '--defaults'], {
    cwd,
    env,
  });
  expect(built.stderr).toContain('created. Files are in kit.');
  expect(built.code).toBe(0);
});
