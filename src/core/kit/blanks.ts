import type { Problem } from '../problem.ts';
import { applies } from '../questions/fill-in.ts';
import type { Question } from '../questions/question.ts';
import { type Answers, isKnown, matches } from '../when.ts';
import { addDays } from './calendar.ts';
import { hasCheckedContact } from './contacts.ts';
import type { Blank } from './kit.ts';
import type { DeciderLabels } from './kit-words.ts';
import { numberOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';
import type { CrisisContact } from './types.ts';

interface Input {
  readonly questions: readonly Question[];
  /** Answers with suggestions filled in. */
  readonly answers: Answers;
  readonly contacts: readonly CrisisContact[];
  /** "Today" of the documents: a number counts as checked when that was within six months before it. */
  readonly asOf: string;
  /** ISO date of the first meeting, or null. */
  readonly firstDate: string | null;
  /** Being seen is a risk, or nobody knows yet whether it is. */
  readonly discreet: boolean;
  readonly deciders: DeciderLabels;
  readonly sayDate: (date: string | null) => string;
}

/** Weeks before the first meeting by which a blank that does not block should be settled. */
const WEEKS_BEFORE = 2;
const LEAD_WEEKS = 8;

function mustBeKnown(question: Question, answers: Answers): boolean {
  return question.blank === 'blocks' || (question.blocksWhen !== undefined && matches(question.blocksWhen, answers));
}

function isOpen(question: Question, { answers, contacts, asOf, discreet }: Input): boolean {
  if (question.key === 'safety.crisis_contacts') return !hasCheckedContact(answers, contacts, asOf);
  const value = answers[question.key];
  // A plain name is wanted, too, while nobody knows whether being seen is a risk.
  const isWanted = applies(question, answers) || (question.key === 'group.discreet_name' && discreet);
  if (!isWanted || isKnown(value)) return false;
  return value === null || question.blank !== 'optional' || mustBeKnown(question, answers);
}

function findBy(blocks: boolean, { answers, firstDate }: Input): string | null {
  if (firstDate === null) return null;
  const weeks = blocks ? (numberOf(answers, 'outreach.lead_weeks') ?? LEAD_WEEKS) : WEEKS_BEFORE;
  return addDays(firstDate, -7 * weeks);
}

/** Who settles it, in words. A host decides only where there is one. */
function sayWho({ decides }: Question, { answers, deciders }: Input): string {
  if (decides === 'group') return deciders.group;
  if (decides === 'host' && textAt(answers, 'network.status') === 'hosted') return deciders.host;
  if (textAt(answers, 'facilitation.model') === 'only-me') return deciders.one;
  return (numberOf(answers, 'facilitation.count') ?? 2) > 2 ? deciders.more : deciders.two;
}

function makeBlank(question: Question, input: Input): Blank {
  const blocks = mustBeKnown(question, input.answers);
  const by = findBy(blocks, input);
  return {
    key: question.key,
    label: question.label,
    words: `[to fill in: ${question.gap}]`,
    blocks,
    whoWords: sayWho(question, input),
    by,
    byWords: input.sayDate(by),
  };
}

/**
 * What is not answered yet, in the order of the questions. An optional question without an answer is no blank, unless
 * the person said "not sure yet". What blocks the launch is wanted `outreach.lead_weeks` before the first meeting, the
 * rest two weeks before.
 */
export function makeBlanks(input: Input): readonly Blank[] {
  return input.questions.filter((question) => isOpen(question, input)).map((question) => makeBlank(question, input));
}

/** The blank as `check` reports it. */
export function reportBlank(blank: Blank): Problem {
  const when = blank.byWords === '' ? '' : `, by ${blank.byWords}`;
  return {
    code: 'blank',
    severity: 'blank',
    blocks: blank.blocks,
    key: blank.key,
    what: `${blank.label}: not filled in yet. It is for ${blank.whoWords} to settle${when}.`,
    fix: `Answer it with \`circlekit edit\`, or write \`${blank.key}\` in the plan; the pages show a gap until then.`,
  };
}
