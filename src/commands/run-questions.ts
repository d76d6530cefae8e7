import { suggestionFor } from '../core/questions/fill-in.ts';
import { nearestKey, questions, shortPath } from '../core/questions/list.ts';
import type { Question } from '../core/questions/question.ts';
import { valueWords } from '../core/questions/value-words.ts';
import type { Line, Result } from '../core/report/result.ts';
import { wordsOfWhen } from '../core/when-words.ts';
import { type Call, misuse } from './call.ts';
import { flagOf } from './question-flags.ts';

/** `questions`: every question, or those whose key holds the word given. */
export function runQuestions({ world, args }: Call): Result {
  const [word] = args;
  const exact = questions.filter(({ key }) => key === word);
  const found = exact.length > 0 ? exact : questions.filter(({ key }) => word === undefined || key.includes(word));
  if (found.length === 0) {
    const near = word === undefined ? undefined : nearestKey(word);
    return misuse(
      'unknown-key',
      `No question has "${word}" in its key.`,
      near ? `Did you mean "${near}"?` : 'To see all: circlekit questions',
    );
  }
  const facts = found.map((question) => factsOf(question, world.pack().themeDefaults));
  const isList = word === undefined && !world.stdout.isTerminal;
  const shown = isList ? { output: forPipes(found) } : { prose: forPeople(found, world.pack().themeDefaults) };
  return { outcome: 'done', exit: 0, ...shown, report: [], facts: { questions: facts } };
}

type Defaults = Parameters<typeof suggestionFor>[2];

function factsOf(question: Question, defaults: Defaults): object {
  const { key, section, kind, ask, why, help, label, options, fields, min, max, sensitive, stage, sources, when } =
    question;
  const suggestion = suggestionFor(question, {}, defaults);
  const short = shortPath.includes(question);
  return {
    key,
    flag: flagOf(question),
    section,
    kind,
    ask,
    why,
    help,
    label,
    options,
    fields,
    min,
    max,
    sensitive,
    stage,
    short,
    when,
    suggestion,
    sources,
  };
}

function forPipes(list: readonly Question[]): string {
  return list
    .map(
      (question) =>
        `${[question.key, flagOf(question) ?? '', question.kind, question.stage, question.ask].join('\t')}\n`,
    )
    .join('');
}

function forPeople(list: readonly Question[], defaults: Defaults): readonly Line[] {
  return list.flatMap((question, at) => [
    { tone: 'heading', text: `${at === 0 ? '' : '\n'}${question.key}` },
    { tone: 'plain', text: describe(question, defaults) },
  ]);
}

function describe(question: Question, defaults: Defaults): string {
  const { key, ask, why, help, options, when, sources, sensitive } = question;
  const suggestion = suggestionFor(question, {}, defaults);
  const flag = flagOf(question);
  const lines = [`  ${ask}`, `  Why: ${why}`];
  if (help) lines.push(`  More: ${help}`);
  if (options) lines.push('  Choices:', ...options.map(({ id, label }) => `    ${id}: ${label}`));
  if (suggestion !== undefined) lines.push(`  Suggestion: ${valueWords(question, suggestion)}`);
  if (when) lines.push(`  Only when ${wordsOfWhen(when)}.`);
  lines.push(
    sensitive
      ? '  Flag: none, since it is personal; answer it at the prompt or in plan.yaml.'
      : `  Flag: ${flag ?? `--set ${key}=...`}`,
  );
  lines.push(`  Sources: ${sources.join('; ')}`);
  return lines.join('\n');
}
