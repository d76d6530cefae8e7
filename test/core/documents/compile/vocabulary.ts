import type { Vocabulary } from '../../../../src/core/documents/compile/check-template.ts';
import { templateShape } from '../../../../src/core/documents/template-shape.ts';
import { questions } from '../../../../src/core/questions/list.ts';

/** What the templates of these tests may name. */
export const vocabulary: Vocabulary = {
  questions: new Map(questions.map((question) => [question.key, question])),
  partials: new Set(['numbers']),
  documents: new Set(['welcome']),
  forms: new Set(['joining']),
  shape: templateShape,
};
