import type { Command } from './command.ts';

export const questionsCommand: Command = {
  name: 'questions',
  summary: 'Every question: its key, flag, choices, suggestion, why it is asked, and sources.',
  arguments: [{ name: 'key', help: 'One key or part of one, for example duration.kind or venue.' }],
  options: [],
  examples: ['circlekit questions', 'circlekit questions format.openness'],
};
