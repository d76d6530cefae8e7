import type { Value } from '../core/when.ts';

/** How a question is put: one line, several lines, one of a list, several of a list. */
export type Shape = 'line' | 'lines' | 'pick' | 'picks';

export interface PromptOption {
  readonly value: Value;
  readonly label: string;
  /** One sentence more, shown with the help. */
  readonly help?: string;
}

/** A value that Enter alone gives. */
export interface Preset {
  readonly value: Value;
  /** As shown: "every two weeks". */
  readonly words: string;
  /** As it is typed, for a line that can be edited; absent for lists. */
  readonly text?: string;
}

/** What typed text came to: a value, or one kind sentence on what would do. `note` tells of something left out. */
export type Reading =
  | { readonly value: Value; readonly note?: string }
  | { readonly sorry: string; readonly note?: string };

/** One question as the person meets it, all words ready. Prompters know nothing of plans. */
export interface AskPrompt {
  /** Which question it is, for tests and for reports: a plan key, `people.founders#1.name`, `@review`. */
  readonly key: string;
  readonly shape: Shape;
  /** "Format, part 3 of 4. About 5 questions left." */
  readonly place?: string;
  /** Facts to see before answering. */
  readonly above?: string;
  readonly ask: string;
  readonly why?: string;
  readonly help?: string;
  /** How to write the answer: "For example 18:30." */
  readonly hint?: string;
  /** The same where an answer is one line and no more, as from a pipe. The hint when absent. */
  readonly oneLineHint?: string;
  readonly options?: readonly PromptOption[];
  readonly suggested?: Preset;
  /** The answer given before; it goes before the suggestion. A null one is "not sure yet". */
  readonly earlier?: Preset;
  /** What Enter alone does, as a sentence, where the usual one would not read well. */
  readonly enter?: string;
  readonly mayGoBack: boolean;
  readonly mayBeUnsure: boolean;
  readonly mayReview: boolean;
  /** Nothing is an answer too; it comes back as `skip`. */
  readonly maySkip: boolean;
  /** Turns typed text into a value. Needed for `line` and `lines`. */
  readonly read?: (text: string) => Reading;
  /** One kind sentence on why this choice will not do. For `pick` and `picks`. */
  readonly refuse?: (value: Value) => string | undefined;
}

/** How somebody left: two keys, or there was nothing more to read. */
export type QuitHow = 'ctrl-c' | 'ctrl-d' | 'end-of-input' | 'typed';

export type Reply =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'not-sure' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'review' }
  | { readonly kind: 'quit'; readonly how: QuitHow };

/**
 * Somebody to ask. Help and reasons are shown by the prompter itself; a wrong answer never comes back as a reply.
 * The rich, the plain and the scripted prompter do the same things.
 */
export interface Prompter {
  /** How to go back, be helped and leave here, in a sentence or two for the greeting. */
  readonly ways?: string;
  /** Says something that needs no answer; lines may be long, they are wrapped. */
  note(text: string): void;
  ask(prompt: AskPrompt): Promise<Reply>;
  /** Gives the terminal back. After that nothing is asked. */
  close(): void;
}

/** Asks a yes or no question outside the list of questions. */
export async function confirm(prompter: Prompter, ask: string, suggestion: boolean): Promise<Reply> {
  const options = [
    { value: true, label: 'yes' },
    { value: false, label: 'no' },
  ];
  const suggested = { value: suggestion, words: suggestion ? 'yes' : 'no' };
  return prompter.ask({ key: '@confirm', shape: 'pick', ask, options, suggested, ...onlyAnswers });
}

/** Asks for one of a few things outside the list of questions. */
export async function choose(prompter: Prompter, ask: string, options: readonly PromptOption[]): Promise<Reply> {
  return prompter.ask({ key: '@choose', shape: 'pick', ask, options, ...onlyAnswers });
}

/** For a question that must have an answer there and then. */
export const onlyAnswers = { mayGoBack: false, mayBeUnsure: false, mayReview: false, maySkip: false } as const;
