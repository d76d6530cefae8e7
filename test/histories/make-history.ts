/** What a person types on a page: where, as a share of the page from 0 to 1, and whether a whole line or one sentence. */
export interface Typing {
  readonly how: 'insert' | 'change' | 'delete';
  readonly what: 'line' | 'sentence';
  readonly place: number;
}

/** How a page is saved by another editor. */
export type Saved = 'crlf' | 'lf' | 'mark' | 'no-last-line-end';

/** One run of the program. Shares choose among what there is when it comes to it. */
export type Run =
  | {
      readonly run: 'build';
      readonly conflicts: 'beside' | 'markers';
      /** All of the kit, its pages alone, or one document: only the first takes away what the plan does not need any more. */
      readonly what: 'all' | 'pages' | 'one' | 'few';
      readonly pick: number;
    }
  | { readonly run: 'settle'; readonly stays: 'mine' | 'new'; readonly pick: number }
  | { readonly run: 'diff' }
  | { readonly run: 'restore'; readonly pick: number }
  | { readonly run: 'undo'; readonly named: boolean; readonly pick: number }
  | { readonly run: 'edit'; readonly key: string; readonly value: string };

/** One step of a history. `page` chooses among the pages that there are, from 0 to 1. */
export type Step =
  | (Typing & { readonly do: 'type'; readonly page: number; readonly beside: boolean })
  | { readonly do: 'save'; readonly page: number; readonly as: Saved }
  | { readonly do: 'remove'; readonly page: number }
  | { readonly do: 'rename'; readonly page: number; readonly far: boolean }
  | { readonly do: 'copy'; readonly page: number }
  | { readonly do: 'own-page'; readonly page: number }
  | { readonly do: 'tick'; readonly page: number; readonly place: number }
  | { readonly do: 'fill'; readonly page: number }
  | { readonly do: 'note-in-plan'; readonly place: number }
  | { readonly do: 'answer'; readonly key: string; readonly value: string }
  | { readonly do: 'unmark'; readonly page: number; readonly stays: 'mine' | 'new' }
  | { readonly do: 'run'; readonly run: Run }
  /** Cut off after so many calls that change the disk; somebody may type before it is run again. */
  | { readonly do: 'cut-off'; readonly run: Run; readonly after: number; readonly meanwhile: Step | undefined };

/** Answers that a history sets, each with values that the program takes: some change texts, some which pages there are. */
export const answers: Readonly<Record<string, readonly string[]>> = {
  'group.name': ['The Tuesday kettle', 'The Wednesday kettle', 'Zoë’s kettle'],
  'group.discreet_name': ['Tuesday circle', 'Wednesday circle', 'Café circle'],
  'venue.name': ['Green room', 'Long room', 'Upper room'],
  'venue.entrance': ['blue door, ring twice', 'red door'],
  'duration.start_time': ['18:30', '19:00'],
  'duration.first_date': ['2027-01-12', '2027-02-09'],
  'meetings.minutes': ['60', '75', '120'],
  'outreach.contact.name': ['Sam', 'Alex'],
  'safety.lead': ['the centre manager', 'the librarian'],
  'people.outness_risk': ['none', 'some', 'high'],
  'theme.id': ['mental-health', 'bereavement', 'shared-interest', 'carers'],
  'format.openness': ['open', 'closed', 'drop-in'],
  'duration.sessions': ['2', '3', '5'],
  'duration.kind': ['set-number', 'pilot-then-review'],
  'kit.size': ['starter', 'standard'],
  'format.style': ['open-sharing', 'activity', 'light-structure'],
};

/** The same for a kit whose pages are changed in Word, and perhaps not for ever: what changes forms too. Lists have commas. */
export const answersInWord: typeof answers = {
  'group.name': ['The Tuesday kettle', 'The Wednesday kettle', 'Zoë’s kettle'],
  'group.discreet_name': ['Tuesday circle', 'Wednesday circle', 'Café circle'],
  'duration.first_date': ['2027-01-12', '2027-02-09'],
  'duration.sessions': ['2', '3', '5'],
  'kit.size': ['starter', 'standard', 'standard'],
  'kit.edit_in': ['docx', 'docx', 'docx', 'markdown', 'print'],
  'kit.also': ['html', 'xlsx', 'html,xlsx', 'docx', 'pdf'],
  'kit.large_print': ['true', 'false'],
};

/** Whether a history is about Word files. They are slow to make, so few are. */
export function isInWord(seed: number): boolean {
  return seed % 40 === 39;
}

/** Gives numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes what a share from 0 up to 1 points at; undefined when there is nothing. */
export function pickFrom<T>(list: readonly T[], share: number): T | undefined {
  return list[Math.floor(share * list.length)];
}

/** The steps of a history, 8 to 20 of them and an opening where Word files are changed; the same for the same seed. */
export function makeHistory(seed: number): readonly Step[] {
  const random = makeRandom(seed);
  const count = 8 + Math.floor(random() * 13);
  if (!isInWord(seed)) return Array.from({ length: count }, () => makeStep(random, inText));
  return [...makeOpening(random), ...Array.from({ length: count }, () => makeStep(random, inWord))];
}

/** Files that were filled in, and then every page is new: left to chance this comes too seldom. */
function makeOpening(random: Random): readonly Step[] {
  return [
    { do: 'fill', page: random() },
    { do: 'fill', page: random() },
    { do: 'answer', key: 'kit.large_print', value: 'true' },
    { do: 'answer', key: 'duration.first_date', value: '2027-02-09' },
    { do: 'run', run: { run: 'build', conflicts: one(random, ['beside', 'markers']), what: 'few', pick: 0 } },
  ];
}

type Random = () => number;
type Weighted<T> = readonly (readonly [number, (random: Random) => T])[];

function choose<T>(random: Random, choices: Weighted<T>): T {
  let left = random() * choices.reduce((sum, [weight]) => sum + weight, 0);
  const found = choices.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  const [, make] = found ?? choices[0] ?? [];
  if (!make) throw new Error('There is nothing to choose from.');
  return make(random);
}

function one<T>(random: Random, list: readonly T[]): T {
  const found = pickFrom(list, random());
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

const typing = (random: Random): Step => ({
  do: 'type',
  how: one(random, ['insert', 'insert', 'change', 'change', 'change', 'delete']),
  what: one(random, ['line', 'sentence']),
  place: random(),
  page: random(),
  beside: random() < 0.2,
});

/** What may happen in a history. */
interface Choices {
  readonly persons: Weighted<Step>;
  readonly runs: Weighted<Run>;
}

const inText = makeChoices(answers, ['all', 'all', 'all', 'all', 'pages', 'one'], { persons: [], runs: [] });
const inWord = makeChoices(answersInWord, ['few', 'few', 'few', 'few', 'few', 'few', 'few', 'one', 'all'], {
  persons: [
    [8, (random) => ({ do: 'fill', page: random() })],
    [1, (random) => ({ do: 'tick', page: random(), place: random() })],
  ],
  runs: [
    [4, (random) => ({ run: 'settle', stays: one(random, ['mine', 'new', 'new']), pick: random() })],
    [1, () => ({ run: 'diff' })],
  ],
});

function makeChoices(
  known: typeof answers,
  whats: readonly Extract<Run, { run: 'build' }>['what'][],
  more: Choices,
): Choices {
  const makeAnswer = (random: Random): { readonly key: string; readonly value: string } => {
    const key = one(random, Object.keys(known));
    return { key, value: one(random, known[key] ?? []) };
  };
  const persons: Weighted<Step> = [
    [9, typing],
    [1, (random) => ({ do: 'save', page: random(), as: one(random, ['crlf', 'lf', 'mark', 'no-last-line-end']) })],
    [1, (random) => ({ do: 'remove', page: random() })],
    [1.5, (random) => ({ do: 'rename', page: random(), far: random() < 0.5 })],
    [0.7, (random) => ({ do: 'copy', page: random() })],
    [0.7, (random) => ({ do: 'own-page', page: random() })],
    [0.7, (random) => ({ do: 'note-in-plan', place: random() })],
    [5, (random) => ({ do: 'answer', ...makeAnswer(random) })],
    [2, (random) => ({ do: 'unmark', page: random(), stays: one(random, ['mine', 'new']) })],
    ...more.persons,
  ];
  const runs: Weighted<Run> = [
    [4, (random) => ({ run: 'build', conflicts: 'beside', what: one(random, whats), pick: random() })],
    [2, (random) => ({ run: 'build', conflicts: 'markers', what: one(random, whats), pick: random() })],
    [1.5, (random) => ({ run: 'settle', stays: one(random, ['mine', 'new']), pick: random() })],
    [1, (random) => ({ run: 'restore', pick: random() })],
    [1.5, (random) => ({ run: 'undo', named: random() < 0.3, pick: random() })],
    [1, (random) => ({ run: 'edit', ...makeAnswer(random) })],
    ...more.runs,
  ];
  return { persons, runs };
}

function makeStep(random: Random, choices: Choices): Step {
  return choose<Step>(random, [
    [10, () => choose(random, choices.persons)],
    [7, () => ({ do: 'run', run: choose(random, choices.runs) })],
    [3, () => makeCutOff(random, choices)],
  ]);
}

function makeCutOff(random: Random, { persons, runs }: Choices): Step {
  const run = choose(random, runs);
  const after = Math.floor(random() * random() * 90);
  return { do: 'cut-off', run, after, meanwhile: random() < 0.5 ? choose(random, persons) : undefined };
}
