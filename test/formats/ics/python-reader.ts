import { spawnSync } from 'node:child_process';

/** What python3-icalendar reads in a calendar file: each event's UID, title and start, in UTC where it has an hour. */
export interface PythonEvent {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly local: string;
}

const SCRIPT = `
import datetime, json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = []
for event in calendar.walk('VEVENT'):
    start = event['DTSTART'].dt
    if isinstance(start, datetime.datetime):
        local, start = start.strftime('%Y-%m-%dT%H:%M'), start.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%MZ')
    else:
        local = start = start.isoformat()
    events.append({'uid': str(event['UID']), 'summary': str(event['SUMMARY']), 'start': start, 'local': local})
print(json.dumps(events))
`;

/** A Python that has the icalendar package, or null. Debian's own is asked first: another may stand before it. */
export function findPython(): string | null {
  const has = (python: string): boolean => spawnSync(python, ['-c', 'import icalendar']).status === 0;
  return ['/usr/bin/python3', 'python3'].find(has) ?? null;
}

/** Reads a calendar file with python3-icalendar. */
export function readWithPython(python: string, text: string): readonly PythonEvent[] {
  const run = spawnSync(python, ['-c', SCRIPT], { input: text, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as readonly PythonEvent[];
}
