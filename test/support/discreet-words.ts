import type { Answers } from '../../src/core/when.ts';
import type { ids } from '../core/documents/theme-files.ts';

/** Pages that leave the room: somebody's mother, neighbour or boss may see them. */
export const leaving = [
  ...['poster', 'leaflet', 'social-posts', 'messages', 'slips-and-signs', 'task-sheets'],
  ...['welcome', 'welcome-easy-read', 'between-meetings', 'booking-letter', 'sheet-for-home', 'partner-sheets'],
  ...['referrer-letter', 'funding-request', 'application-letter', 'simple-constitution', 'complaints', 'what-we-keep'],
  ...['meeting-card', 'start-form', 'follow-up-form', 'story-form', 'questions-for-others', 'leaver-question'],
  ...['evaluation-report', 'value-statement', 'ending-a-match', 'handover-box'],
];

/** Answers that say where or what, each in words that stand nowhere else. */
export const telling: Answers = {
  'group.name': 'Quokka Burrow',
  'theme.detail': 'numbat wombat',
  'purpose.statement': 'A bandicoot speaks here.',
  'format.topic': 'dugong songs',
  'venue.name': 'Echidna Hall',
  'venue.address': '7 Potoroo Parade',
  'venue.entrance': 'the bilby stairs',
  'place.town': 'Kookaburra Flat',
  // An address is the person's own choice of words, and has to be printed.
  'outreach.contact.email': 'hello@example.org',
  'duration.phases': [{ id: 'one', name: 'Wallaby weeks', sessions: 4, every: 'weekly' }],
};
/** The words of those answers, in small letters. */
export const tellingWords = [
  'quokka',
  'numbat',
  'bandicoot',
  'dugong',
  'echidna',
  'potoroo',
  'bilby',
  'kookaburra',
  'wallaby',
];

/** Words by which a stranger would know what a group is about. */
export const themeWords: Readonly<Record<(typeof ids)[number], RegExp>> = {
  'mental-health': /mental|our minds|\bmoods?\b|depress|anxi|bipolar/iu,
  'psychosis-voices': /\bvoices\b|visions?|psychos/iu,
  'long-term-condition': /condition|(?<!no )illness\b|diabet|disease/iu,
  cancer: /cancer|tumou?r|oncolog|chemo/iu,
  hiv: /\bhiv\b|positive|virus|\baids\b/iu,
  dementia: /dementia|memory|alzheimer/iu,
  bereavement: /bereave|grie[fv]|\bdied\b|\bdeath|mourn|funeral/iu,
  lgbt: /lgbt|\bgay\b|lesbian|bisexual|\btrans\b|queer|rainbow|switchboard/iu,
  carers: /\bcarers?\b|caregiver|look(?:s|ing)? after (?:someone|somebody)/iu,
  'young-people': /teenage|youth/iu,
  housing: /housing|homeless|\brents?\b|landlord|evict|tenan/iu,
  'parenting-feeding': /parenting|\bbab(?:y|ies)\b|breast|feeding/iu,
  'work-or-learning': /workplace|colleague|learner|student|the work\b/iu,
  'shared-interest': /interest|hobb/iu,
  recovery: /recover|\bdrink(?:s|ing|ers?)\b|drunk|\bdrugs?\b|addict|alcohol|gambl|sober/iu,
  'after-harm': /abuse|violen|surviv|\bassault|\brape/iu,
  'new-country': /refugee|migrant|asylum|new country|abroad/iu,
  neurodivergent: /neuro|autis|adhd|dyslex/iu,
  other: /\bother groups? like/iu,
};
