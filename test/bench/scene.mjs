import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin/circlekit.js');

/** Surroundings of every run. A certificate file adds the same time to every Node and would flatter every ratio. */
export const env = Object.fromEntries(
  Object.entries({ ...process.env, TERM: 'xterm-256color', CI: '' }).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'),
);

/** A plan as people write them when they write by hand: seven slips. */
const badPlan = `plan: 1
id: bench
group:
  name: Kettle: Tuesday
theme:
  id: carer
purpose:
  kind: everything
people:
  number: many
duration:
  first_date: 30.02.2027
  start_time: 25:00
place:
  country: Narnia
venu:
  name: Library
`;

/** A folder on a file system in memory, where the machine has one. */
export function makeFolder() {
  const memory = '/dev/shm';
  return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'circlekit-bench-'));
}

/** Somebody who answers a few questions and takes every suggestion: the smallest kit, here of 18 documents, as the bars are set. */
const shortAnswers = [
  'theme.id=cancer',
  'format.intake=chat',
  'network.status=exploring',
  'group.name=Tuesday kettle',
  'place.country=GB',
  'duration.first_date=2027-01-12',
  'duration.start_time=18:30',
];

/** The text of an example's plan, or of the short path's. */
export function makePlan(example) {
  if (example !== undefined) return readFileSync(join(root, 'examples', example, 'plan.yaml'), 'utf8');
  const set = shortAnswers.flatMap((answer) => ['--set', answer]);
  return circlekit(['new', '--print', '--defaults', '--no-input', ...set]);
}

/** The plan of a standard kit in Word, with everything that can be made besides. */
export function makeFullPlan() {
  const kit = ['kit.size=standard', 'kit.edit_in=docx', 'kit.also=html,pdf'];
  const set = [...shortAnswers, ...kit].flatMap((answer) => ['--set', answer]);
  return circlekit(['new', '--print', '--defaults', '--no-input', ...set]);
}

/**
 * Lays out what the rows need below a folder.
 * @param example - the name of an example whose plan is used; the plan of the short path when there is none.
 * @returns the paths: `plan` has only a plan, `built` a finished kit, `full` the plan of a standard kit in
 *   Word, `bad` a plan with slips, `empty` nothing; `documents` is how many pages the kit has, `fullDocuments` the standard one.
 */
export function makeScene(folder, example) {
  const at = (name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const scene = {
    plan: at('plan'),
    work: at('work'),
    built: at('built'),
    full: at('full'),
    bad: at('bad'),
    empty: at('empty'),
  };
  const plan = makePlan(example);
  for (const place of [scene.plan, scene.built]) writeFileSync(join(place, 'plan.yaml'), plan);
  writeFileSync(join(scene.full, 'plan.yaml'), makeFullPlan());
  writeFileSync(join(scene.bad, 'plan.yaml'), badPlan);
  circlekit(['build', scene.built]);
  const pagesOf = (place) =>
    JSON.parse(circlekit(['list', place, '--json'])).documents.filter(({ included }) => included);
  const pages = pagesOf(scene.plan);
  const files = pages.map(({ path }) => join(scene.built, path));
  return { ...scene, bytes: plan.length, documents: pages.length, fullDocuments: pagesOf(scene.full).length, files };
}

/** The words with which the first question of the wizard begins. */
export function firstQuestion() {
  return JSON.parse(circlekit(['questions', '--json'])).questions.find(({ short }) => short);
}

/** Runs the program, or another script of it, and gives what it prints. */
export function circlekit(words, script = program) {
  return execFileSync(process.execPath, [script, ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
