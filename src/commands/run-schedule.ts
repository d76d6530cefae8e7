import type { Kit } from '../core/kit/kit.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Result } from '../core/report/result.ts';
import { scheduleCsv } from '../formats/csv/schedule-csv.ts';
import type { Call } from './call.ts';
import { makeIcs } from './make-calendar.ts';
import { isOpened, openKit } from './open-kit.ts';

/** `schedule`: the meetings as a table, CSV, JSON or a calendar file. */
export async function runSchedule(call: Call): Promise<Result> {
  const opened = await openKit(call, call.args[0]);
  if (!isOpened(opened)) return opened;
  const { loaded, prepared } = opened;
  const { kit } = prepared;
  const sessions = kit.sessions.map(({ number, date, start, minutes, phase, topic }) => ({
    number,
    date,
    start,
    minutes,
    phase,
    topic,
  }));
  const done = (output: string): Result => ({ outcome: 'done', exit: 0, output, report: [], facts: { sessions } });
  switch (call.options.format) {
    case 'csv':
      return done(scheduleCsv(kit));
    case 'json':
      return done(`${JSON.stringify({ version: 1, command: 'schedule', outcome: 'done', sessions }, null, 2)}\n`);
    case 'ics': {
      const { text, problems } = await makeIcs(prepared, loaded.plan);
      return text === null ? fail(3, problems, problems.flatMap(problemLines)) : done(text);
    }
    default:
      return done(call.world.stdout.isTerminal ? tableForPeople(kit) : tableForPipes(kit));
  }
}

function tableForPipes(kit: Kit): string {
  return kit.sessions
    .map(({ number, date, start, minutes, phase, topic }) =>
      [number, date ?? '', start ?? '', minutes, phase, topic].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function tableForPeople(kit: Kit): string {
  const lines = kit.sessions.map(({ number, dateWords, startWords, minutes, phase, topic }) => {
    const when = [dateWords || 'date not set', startWords].filter((part) => part !== '').join(', ');
    const about = [phase, topic].filter((part) => part !== '').join(': ');
    return `${String(number).padStart(3)}  ${when}, ${minutes} minutes${about === '' ? '' : `\n     ${about}`}`;
  });
  return `${lines.join('\n')}\n`;
}
