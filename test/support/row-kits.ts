import { chmodSync } from 'node:fs';
import {
  build,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  renamed,
  renamedAgain,
  rules,
  welcome,
} from './kit-folder.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';

const beside = '03-agreements/welcome.new.md';
const lock = '.circlekit/lock.json';
const calendar = '02-meetings/schedule.ics';
const withoutDate = { 'duration.first_date': null } as const;
const mine = '# Welcome\n\nThese are my own words.\n';

/** Kits that a person edited, moved about or planned anew, not built again yet. */
export interface RowKit {
  readonly row: string;
  /** Where the row shows, and what is to happen there; undefined when nothing is said of it. */
  readonly path: string;
  readonly action: string | undefined;
  readonly flags?: readonly string[];
  readonly make: () => Promise<TemporaryFolder>;
}

async function edit(change: (text: string) => string, kit?: TemporaryFolder): Promise<TemporaryFolder> {
  const folder = kit ?? (await makeKitFolder());
  folder.write({ [welcome]: change(folder.text(welcome)) });
  return folder;
}

const addLine = (text: string): string => text.replace('Thank you', 'Bring a cushion.\nThank you');

async function waiting(): Promise<TemporaryFolder> {
  const kit = await edit(() => mine);
  changePlan(kit, renamed);
  await build(kit);
  return kit;
}

async function parked(change: (text: string) => string): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [calendar]: change(kit.text(calendar)) });
  changePlan(kit, withoutDate);
  await build(kit);
  return kit;
}

async function elsewhere(from: string, to: string, kit?: TemporaryFolder): Promise<TemporaryFolder> {
  const folder = kit ?? (await makeKitFolder());
  const text = folder.text(from);
  folder.remove(from);
  folder.write({ [to]: text });
  return folder;
}

async function planned(
  kit: Promise<TemporaryFolder>,
  changes: Parameters<typeof changePlan>[1],
): Promise<TemporaryFolder> {
  const folder = await kit;
  changePlan(folder, changes);
  return folder;
}

async function marked(): Promise<TemporaryFolder> {
  const kit = await planned(
    edit((text) => text.replace('about Tuesday circle', 'about us')),
    renamed,
  );
  await build(kit, ['--conflicts', 'markers']);
  return kit;
}

/** At least one kit for every row of the table. */
export const rowKits: readonly RowKit[] = [
  { row: '1', path: welcome, action: 'created', make: async () => makePlanFolder() },
  { row: '2', path: welcome, action: 'adopted', make: async () => makeTemporaryFolder((await makeKitFolder()).read()) },
  { row: '3', path: welcome, action: 'beside', make: async () => makePlanFolder({ [welcome]: mine }) },
  { row: '4', path: welcome, action: 'unchanged', make: () => makeKitFolder() },
  { row: '5', path: welcome, action: 'updated', make: () => planned(makeKitFolder(), renamed) },
  { row: '6', path: welcome, action: 'kept', make: () => edit(addLine) },
  {
    row: '7',
    path: welcome,
    action: 'adopted',
    make: async () => {
      const text = (await makeKitFolder(renamed)).text(welcome);
      return planned(
        edit(() => text),
        renamed,
      );
    },
  },
  { row: '8', path: welcome, action: 'merged', make: () => planned(edit(addLine), renamed) },
  {
    row: '9',
    path: welcome,
    action: 'needs-you',
    make: () =>
      planned(
        edit(() => mine),
        renamed,
      ),
  },
  {
    row: '9, with marks',
    path: welcome,
    action: 'needs-you',
    flags: ['--conflicts', 'markers'],
    make: () =>
      planned(
        edit((text) => text.replace('about Tuesday circle', 'about us')),
        renamed,
      ),
  },
  { row: '9, marks still there', path: welcome, action: 'needs-you', make: marked },
  { row: '9, marks gone', path: welcome, action: 'settled', make: async () => edit(() => mine, await marked()) },
  {
    row: '10',
    path: welcome,
    action: 'removed-by-you',
    make: async () => {
      const kit = await makeKitFolder();
      kit.remove(welcome);
      return kit;
    },
  },
  { row: '11', path: calendar, action: 'retired', make: () => planned(makeKitFolder(), withoutDate) },
  {
    row: '12',
    path: calendar,
    action: 'kept-not-needed',
    make: async () => {
      const kit = await makeKitFolder();
      kit.write({ [calendar]: 'Mine.' });
      return planned(Promise.resolve(kit), withoutDate);
    },
  },
  {
    row: '12, another format',
    path: welcome,
    action: 'kept-not-needed',
    make: () => planned(edit(addLine), { 'kit.edit_in': 'print' }),
  },
  {
    row: '13',
    path: calendar,
    action: undefined,
    make: async () => {
      const kit = await makeKitFolder();
      kit.remove(calendar);
      return planned(Promise.resolve(kit), withoutDate);
    },
  },
  {
    row: '14, removed',
    path: calendar,
    action: 'created',
    make: () =>
      planned(
        parked((text) => text),
        renamed,
      ),
  },
  {
    row: '14, left',
    path: calendar,
    action: 'kept',
    make: () =>
      planned(
        parked((text) => `${text}X`),
        {},
      ),
  },
  { row: '15', path: welcome, action: 'needs-you', make: waiting },
  {
    row: '15, taken',
    path: welcome,
    action: 'settled',
    make: async () => {
      const kit = await waiting();
      return edit(() => kit.text(beside), kit);
    },
  },
  {
    row: '15, removed',
    path: welcome,
    action: 'settled',
    make: async () => {
      const kit = await waiting();
      kit.remove(beside);
      return kit;
    },
  },
  { row: '16', path: welcome, action: 'needs-you', make: () => planned(waiting(), renamedAgain) },
  {
    row: '16, somebody wrote in it',
    path: welcome,
    action: 'needs-you',
    make: async () => {
      const kit = await waiting();
      kit.write({ [beside]: 'Half copied.' });
      return planned(Promise.resolve(kit), renamedAgain);
    },
  },
  {
    row: '17',
    path: welcome,
    action: 'moved',
    make: async () => {
      const kit = await elsewhere(welcome, '03-agreements/hello.md');
      kit.write({ [lock]: kit.text(lock).replace(`"${welcome}"`, '"03-agreements/hello.md"') });
      return planned(Promise.resolve(kit), renamed);
    },
  },
  { row: '18', path: 'hello.md', action: 'followed', make: () => planned(elsewhere(welcome, 'hello.md'), renamed) },
  {
    row: '19',
    path: welcome,
    action: 'copy-found',
    make: async () => {
      const kit = await makeKitFolder();
      kit.write({ 'copy.md': kit.text(welcome) });
      kit.remove(rules);
      return kit;
    },
  },
  {
    row: '20',
    path: welcome,
    action: 'blocked',
    make: async () => {
      const kit = await makeKitFolder();
      chmodSync(`${kit.path}/${welcome}`, 0o444);
      return planned(Promise.resolve(kit), renamed);
    },
  },
];
