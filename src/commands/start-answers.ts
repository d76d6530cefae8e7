import { nearest } from '../core/nearest.ts';
import { findQuestion } from '../core/questions/list.ts';
import type { Result } from '../core/report/result.ts';
import type { Answers } from '../core/when.ts';
import { answersFromOptions, isResult } from './answers-from-options.ts';
import { type Call, misuse } from './call.ts';
import { isLoaded } from './load-plan.ts';

/** Answers to begin with: a saved plan or an example, then flags, which win. */
export async function startAnswers(call: Call): Promise<Answers | Result> {
  const { world, options } = call;
  const flags = answersFromOptions(call);
  if (isResult(flags)) return flags;
  if (options.from !== undefined) {
    const { examples } = world.pack();
    const name = String(options.from);
    if (!examples.includes(name)) {
      const near = nearest(name, examples) ?? examples.find((one) => one.split('-').includes(name));
      return misuse(
        'unknown-example',
        `There is no example "${name}".`,
        near ? `Did you mean "${near}"?` : `Choose from ${examples.join(', ')}.`,
      );
    }
    const { readPlan } = await import('./working.ts');
    const { plan } = readPlan(world.pack().example(name), `${name}/plan.yaml`);
    return { ...withoutPeople(withoutDate(plan?.answers ?? {})), ...flags };
  }
  if (options.plan === undefined) return flags;
  const { loadPlan } = await import('./working.ts');
  const loaded = await loadPlan(call, String(options.plan));
  return isLoaded(loaded) ? { ...withoutDate(loaded.plan.answers), ...flags } : loaded;
}

function withoutDate({ 'kit.as_of': _date, ...answers }: Answers): Answers {
  return answers;
}

/** Nobody's details come from an example, and no number that counts as checked because somebody else once checked it. */
function withoutPeople(answers: Answers): Answers {
  const isOurs = (key: string): boolean => findQuestion(key)?.sensitive !== true && key !== 'safety.crisis_contacts';
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isOurs(key)));
}
