import { type Answers, matches } from '../when.ts';
import type { Job } from './kit.ts';
import { textsAt } from './read-answers.ts';

/**
 * Every job somebody can take on, as it is where people meet: `does` holds anywhere. Ids are the choices of `roles`. How to add one: add the choice to the question, then
 * a line here; each is doable by somebody who has come twice.
 */
const allJobs: readonly (Job & { readonly inRoom?: string; readonly outdoors?: string })[] = [
  {
    id: 'welcome',
    name: 'Welcome',
    does: 'Be there first, say hello first, and stay on with anyone new.',
    inRoom: 'Stand near the door, say hello first, and sit beside anyone new.',
    outdoors: 'Stand where people arrive, say hello first, and stay beside anyone new.',
  },
  { id: 'time', name: 'Time', does: 'Watch the clock, so that everyone gets a turn and we end when we said.' },
  { id: 'tea', name: 'Something to drink', does: 'Put out drinks, ask what people can have, and rinse the cups.' },
  {
    id: 'set-up',
    name: 'Room',
    does: 'Come a quarter of an hour early, put the chairs in a ring, and lock up after.',
    outdoors: 'Come a quarter of an hour early, find a dry place, and leave it as you found it.',
  },
  { id: 'contact', name: 'First contact', does: 'Answer messages at the times we give, and write back to new people.' },
  { id: 'notes', name: 'Notes', does: 'Count who came, write down what we decided, and never what anyone said.' },
  { id: 'treasurer', name: 'Money', does: 'Keep every receipt, pay the bills, and tell us twice a year what is left.' },
  { id: 'outreach', name: 'Letting people know', does: 'Put up posters and visit the places where people may be.' },
  { id: 'online-host', name: 'Screen', does: 'Send the link, let people in, and help anyone whose sound fails.' },
  { id: 'speakers', name: 'Visitors', does: 'Ask one person we would like to hear, and tell them how we do things.' },
];

const howMany = 8;

function fits(job: Job, answers: Answers): boolean {
  const inRoom = matches({ key: 'format.delivery', in: ['in-person', 'hybrid'] }, answers);
  const onScreen = matches({ key: 'format.delivery', in: ['online', 'hybrid'] }, answers);
  if (job.id === 'tea' || job.id === 'set-up') return inRoom;
  return job.id === 'online-host' ? onScreen : true;
}

/** The job in the words that fit where people meet: nobody stands at a door on a screen or out of doors. */
function sayWhere({ inRoom, outdoors, ...job }: (typeof allJobs)[number], answers: Answers): Job {
  if (!matches({ key: 'format.delivery', in: ['in-person', 'hybrid'] }, answers)) return job;
  const isOutdoors = matches({ key: 'venue.kind', is: 'outdoors' }, answers);
  return { ...job, does: (isOutdoors ? outdoors : undefined) ?? inRoom ?? job.does };
}

/** The jobs to share out: those chosen in `roles` first, then others that fit where people meet, eight in all. */
export function makeJobs(answers: Answers): readonly Job[] {
  const chosenIds = textsAt(answers, 'roles');
  const fitting = allJobs.filter((job) => fits(job, answers));
  const chosen = fitting.filter((job) => chosenIds.includes(job.id));
  const hosts = fitting.filter((job) => job.id === 'online-host');
  const ordered = [...new Set([...chosen, ...hosts, ...fitting])];
  return ordered.slice(0, Math.max(howMany, chosen.length)).map((job) => sayWhere(job, answers));
}
