import type { Command } from './command.ts';

export const completionCommand: Command = {
  name: 'completion',
  summary: 'A script that completes commands in your shell.',
  arguments: [{ name: 'shell', help: 'bash, zsh, fish or powershell.', required: true }],
  options: [],
  examples: ['circlekit completion bash'],
};
