import { type FileTree, makeTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

/** The beginnings of what somebody is asked who presses Enter all the way, in order. */
export const asks = [
  'What brings your people together?',
  'Who will sit in the circle?',
  'Will anyone under 18 come?',
  'After a few months, what would you like',
  'Does this rhythm suit you to begin with?',
  'Where will you meet?',
  'Which country are you in?',
  'Could it harm anyone to be seen coming',
  'Could a visit from the police',
  'What will you mostly do together?',
  'Can new people join?',
  'Who will look after the meetings?',
  'Are you on your own',
  'What shall we call it for now?',
  'What plain name can stand on posters',
  'How will you work with the pages?',
  'What else should the pages be made as?',
  'Do these fit, to begin with?',
  'Is this right?',
  'In which folder shall we keep the pages?',
  'Shall we save your plan and make',
] as const;

export type Asked = (typeof asks)[number];

/** Waits until this is asked and can be answered: what may be pressed stands below it, or the mark where one types. */
export async function waitForAsk(terminal: Terminal, ask: string): Promise<void> {
  const literal = ask.replace(/[?.()]/gu, '\\$&');
  await terminal.waitFor(new RegExp(`${literal}.*(?:\\?: help\\.|> $)`, 'u'));
}

/**
 * Presses Enter at every question, from the one that is on the screen up to `until`, which is then on the screen and not
 * answered. Without `until`: to the end of the program.
 */
export async function enterTo(terminal: Terminal, from: Asked, until?: Asked): Promise<void> {
  const end = until === undefined ? asks.length : asks.indexOf(until);
  for (const ask of asks.slice(asks.indexOf(from) + 1, end + 1)) {
    terminal.key('enter');
    await waitForAsk(terminal, ask);
  }
  if (until !== undefined) return;
  terminal.key('enter');
  await terminal.ended();
}

/** A terminal with the program on it, and the folder it was started in. */
export interface Opened {
  readonly terminal: Terminal;
  readonly folder: TemporaryFolder;
}

export type OpenOptions = Partial<TerminalOptions> & { readonly files?: FileTree };

/** Starts the program with these words, or a line of sh, in a folder of its own. */
export async function openProgram(words: readonly string[] | string, options: OpenOptions = {}): Promise<Opened> {
  const { files, ...rest } = options;
  const folder = makeTemporaryFolder(files);
  return { folder, terminal: await openTerminal(words, { cwd: folder.path, ...rest }) };
}

/** Starts `new` and waits for its first question. */
export async function startNew(words: readonly string[] = [], options: OpenOptions = {}): Promise<Opened> {
  const opened = await openProgram(['new', '--today', '2026-12-01', ...words], options);
  await waitForAsk(opened.terminal, asks[0]);
  return opened;
}

/** Jumps in a list to a number, waits until it is marked, and presses Enter. */
export async function pick(terminal: Terminal, number: number, label: string): Promise<void> {
  terminal.type(String(number));
  await terminal.waitFor(`> ${number}. ${label}`);
  terminal.key('enter');
}

/** The last paragraph that was written, its lines joined. */
export function lastWords(terminal: Terminal): string {
  return (terminal.everything().split('\n\n').at(-1) ?? '').replace(/\s+/gu, ' ');
}

/** The last words where `new` has made a kit in the folder one is in. */
export const kitMade =
  /^(?:Making your files takes a few seconds\. )?Saved your plan: plan\.yaml\. It says .* \d+ created\. Files are in this folder\. Still blank: \d+ answers, \d+ of them needed before the first meeting\. They are listed in 00-start\/plan-on-a-page\.docx\. Next: begin with 00-start\/read-me-first\. To fill blanks: circlekit edit$/u;
