import type { Command } from './command.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'The JSON Schema of plan.yaml.',
  arguments: [],
  options: [],
  examples: ['circlekit schema > plan.schema.json'],
};
