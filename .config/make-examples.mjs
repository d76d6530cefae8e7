// Makes the finished kits of examples/ again: `npm run examples`. A test compares them byte for byte.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const kit = join(examples, name, 'kit');
  rmSync(kit, { recursive: true, force: true });
  const words = [join(root, 'bin/circlekit.js'), 'build', join(examples, name), '--out', kit, '--quiet'];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} could not be made (exit code ${status}).`);
}
