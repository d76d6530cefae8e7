import type { Kit } from '../core/kit/kit.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Line, type Result } from '../core/report/result.ts';
import { scheduleCsv } from '../formats/csv/schedule-csv.ts';
import type { Call } from './call.ts';
import { makeIcs } from './make-ics.ts';
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
  const facts = { sessions };
  const done = (output: string): Result => ({ outcome: 'done', exit: 0, output, report: [], facts });
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
      if (!call.world.stdout.isTerminal) return done(tableForPipes(kit));
      return { outcome: 'done', exit: 0, prose: tableForPeople(kit), report: [], facts };
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

function tableForPeople(kit: Kit): readonly Line[] {
  const lines = kit.sessions.map(({ number, dateWords, startWords, minutes, phase, topic }) => {
    const when = [dateWords || 'date not set', startWords].filter((part) => part !== '').join(', ');
    const about = [phase, topic].filter((part) => part !== '').join(': ');
    const text = `${String(number).padStart(3)}  ${when}, ${minutes} minutes${about === '' ? '' : `\n     ${about}`}`;
    return { tone: 'plain', text } as const;
  });
  return lines.length > 0 ? lines : [{ tone: 'plain', text: 'This plan has no meetings yet.' }];
}
