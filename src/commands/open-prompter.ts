import { findQuestion } from '../core/questions/list.ts';
import { guessScreen, reviewScreen } from '../core/questions/runner/state.ts';
import { quote } from '../core/report/command-words.ts';
import type { Line, Result } from '../core/report/result.ts';
import { wantsColor } from '../print-lines.ts';
import { type AnswerTools, namingTools } from '../wizard/answer-tools.ts';
import type { Prompter, QuitHow } from '../wizard/prompter.ts';
import { type Call, folderWords } from './call.ts';
import { wantsPlain } from './wants-plain.ts';

/** Somebody to ask, in plain mode where it is wanted or the terminal can do no other. */
export async function openPrompter(call: Call): Promise<Prompter> {
  const { world, options } = call;
  const { env, stderr } = world;
  const plain = wantsPlain(call);
  return await world.prompter({ plain, color: !plain && wantsColor(stderr.isTerminal, env, options) });
}

/** How answers read on screen: a help line of ours by its name, which a plan holds by its id alone. */
export function toolsOf({ world }: Call): AnswerTools {
  return namingTools(
    (id) =>
      world
        .pack()
        .crisis()
        .contacts.find((contact) => contact.id === id)?.name,
  );
}

/** The screens that are no question of the list, by the name the wizard has for them. */
const screens: Readonly<Record<string, string>> = {
  [guessScreen]: 'whether the suggestions fit.',
  [reviewScreen]: 'whether all answers are right.',
};

/**
 * How a run ends when the person leaves. End of input is never an answer: the question it came at is named.
 * @param where - the folder with the draft, as the person knows it; undefined when nothing is saved.
 * @param at - the key of the question that was on screen, or its words where it has none.
 */
export function quitResult(how: QuitHow, where: string | undefined, at: string | undefined): Result {
  const saved =
    where === undefined
      ? 'Nothing was written.'
      : `Your answers are saved in ${folderWords(where)}. To go on: circlekit new ${quote(where)} --resume`;
  if (how !== 'end-of-input') {
    const lines: readonly Line[] = [{ tone: 'plain', text: saved }];
    return {
      outcome: 'failed',
      exit: 130,
      report: lines,
      facts: { next: where === undefined ? [] : [`circlekit new ${quote(where)} --resume`] },
    };
  }
  const question = at === undefined ? undefined : findQuestion(at);
  const asked = question ? `${question.key} (${question.ask})` : (screens[at ?? ''] ?? at ?? 'the last question.');
  const what = `The input ended before this was answered: ${asked}`;
  const problem = {
    code: 'input-ended',
    severity: 'error',
    blocks: true,
    what,
    ...(question ? { key: question.key } : {}),
  } as const;
  return {
    outcome: 'failed',
    exit: 2,
    report: [
      { tone: 'error', text: `Error: ${what}` },
      { tone: 'plain', text: saved },
    ],
    facts: { problems: [problem] },
  };
}
