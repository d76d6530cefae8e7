import { inputsOf } from './inputs-of.ts';
import { findQuestion, questions } from './list.ts';
import type { Question } from './question.ts';

/** The questions in an order in which each comes after all it looks at. A circle would be left as it stands. */
function orderByInputs(list: readonly Question[]): readonly Question[] {
  const ordered = new Set<Question>();
  const visited = new Set<Question>();
  const visit = (question: Question): void => {
    if (visited.has(question)) return;
    visited.add(question);
    for (const key of inputsOf(question)) {
      const input = findQuestion(key);
      if (input !== undefined) visit(input);
    }
    ordered.add(question);
  };
  list.forEach(visit);
  return [...ordered];
}

/** The keys of all questions, each after every key that it looks at. Plain data alone: the build works it out once for all. */
export const fillingOrder: readonly string[] = orderByInputs(questions).map(({ key }) => key);
