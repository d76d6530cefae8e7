import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPack, type Pack } from '../../src/core/documents/pack.ts';
import { buildPack } from '../../src/pack-build.ts';

const root = new URL('../../', import.meta.url);

/** Every file below a folder of the project, by its path from there, with "/". */
function readTree(folder: string): ReadonlyMap<string, string> {
  const base = fileURLToPath(new URL(folder, root));
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')).sort();
  const start = base.replaceAll('\\', '/');
  return new Map(paths.map((path) => [path.slice(start.length), readFileSync(path, 'utf8')]));
}

/** The text of every example's plan.yaml, by the example's name. */
export function readExamplePlans(): ReadonlyMap<string, string> {
  const plans = [...readTree('examples/')].filter(([path]) => /^[^/]+\/plan\.yaml$/u.test(path));
  return new Map(plans.map(([path, text]) => [path.replace(/\/plan\.yaml$/u, ''), text]));
}

/** Every template, theme, form and word list, by its path inside templates/en: all that the program says of itself. */
export function readTemplates(): ReadonlyMap<string, string> {
  return readTree('templates/en/');
}

/** The pack as the build makes it, from the templates as they stand now: nothing in dist is read. */
export function openTestPack(): Pack {
  const { parts, problems } = buildPack(readTree('templates/'), readExamplePlans());
  if (problems.length > 0) throw new Error(`The templates have problems: ${JSON.stringify(problems)}`);
  const opened = new Map<string, unknown>();
  return openPack((name) => {
    if (!opened.has(name)) opened.set(name, evaluate(parts.get(name), name));
    return opened.get(name);
  });
}

/** A part is the source of one JavaScript expression, as in the built program. */
function evaluate(source: string | undefined, name: string): unknown {
  if (source === undefined) throw new Error(`The pack has no part "${name}".`);
  return new Function(`return (${source});`)();
}
