import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { completionCommand } from './completion.ts';
import { editCommand } from './edit.ts';
import { forgetCommand } from './forget.ts';
import { listCommand } from './list.ts';
import { networksCommand } from './networks.ts';
import { newCommand } from './new.ts';
import { questionsCommand } from './questions.ts';
import { restoreCommand } from './restore.ts';
import { scheduleCommand } from './schedule.ts';
import { schemaCommand } from './schema.ts';
import { settleCommand } from './settle.ts';
import { showCommand } from './show.ts';
import { undoCommand } from './undo.ts';

/**
 * Every command, in the order of the help. To add one: a file here with its words and flags, a line here, and
 * src/commands/run-<name>.ts with a line in src/commands/working.ts (or in asking.ts or looking.ts, and src/main.ts).
 */
export const commands: readonly Command[] = [
  newCommand,
  editCommand,
  buildCommand,
  undoCommand,
  restoreCommand,
  settleCommand,
  forgetCommand,
  checkCommand,
  listCommand,
  showCommand,
  scheduleCommand,
  networksCommand,
  questionsCommand,
  schemaCommand,
  completionCommand,
];
