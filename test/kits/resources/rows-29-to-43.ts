import { type Resource, standard } from './resource.ts';

export const lastRows: readonly Resource[] = [
  {
    row: 29,
    name: 'jobs beside leading',
    plan: { 'theme.id': 'mental-health', ...standard, 'format.delivery': 'hybrid' },
    with: { roles: ['welcome', 'time', 'tea', 'set-up', 'treasurer', 'online-host', 'speakers', 'contact'] },
    keys: ['roles'],
    serves: {
      'roles-rota': ['- **Welcome.**', '- **Time.**', '- **Money.**', '**Screen.**', '- **Visitors.**'],
      'training-plan': ['## What to practise'],
    },
  },
  {
    row: 30,
    name: 'a network of organisations: learn, promote, take part',
    plan: { 'theme.id': 'long-term-condition', ...standard, 'network.status': 'exploring' },
    keys: ['network.status'],
    serves: {
      'network-decision': [
        'It was read on web pages; nobody was asked.',
        '**Where we read it:**',
        '## What we decided',
      ],
    },
  },
  {
    row: 31,
    name: 'one subject all the way',
    plan: { 'theme.id': 'long-term-condition', ...standard, 'format.style': 'topic-focused' },
    with: { 'format.topic': 'living with pain', 'duration.kind': 'set-number', 'duration.sessions': 9 },
    keys: ['format.style', 'format.topic', 'duration.sessions'],
    serves: {
      'session-plan.main.9': ["**Our subject** is living with pain. Today's side of it:"],
      topics: ['Our subject is living with pain. Take it from a new side each time.'],
    },
  },
  {
    row: 32,
    name: 'a course, asked about at four times',
    plan: 'peer-skills-course',
    with: standard,
    keys: ['evaluation.preset', 'format.between_meetings', 'format.strands'],
    serves: {
      'evaluation-plan': [
        'At the end | Thursday 6 May 2027',
        'Two months after the end | Tuesday 6 July 2027',
        'Five months after the end | Wednesday 6 October 2027',
        'Count only people who answered at least twice',
        'A telephone call between people who learned together',
      ],
      'follow-up-form.five-months': ['Have you used what you learned here?', 'What got in the way?'],
    },
  },
  {
    row: 33,
    name: 'learning rather than helping',
    plan: 'peer-skills-course',
    with: standard,
    keys: ['purpose.approach', 'format.advice'],
    serves: {
      'ground-rules': ['**We learn from each other.** Nobody is only the helper, and nobody is only the one helped.'],
      'looking-after': ['Help from above. In this way of working both learn'],
    },
    lacks: ['incident-note'],
  },
  {
    row: 34,
    name: 'mothers who open a group for feeding babies',
    plan: {
      'theme.id': 'parenting-feeding',
      ...standard,
      'format.openness': 'drop-in',
      'evaluation.level': 'standard',
    },
    with: { 'evaluation.preset': 'launch-5m' },
    keys: ['format.openness', 'evaluation.preset'],
    serves: {
      'evaluation-plan': ['Ask everybody who came in the first five months, even once.'],
      'evaluation-report': ['A week, at the start and now'],
      attendance: ['| New | here for the first time |'],
      'venue-and-access': ['Room for prams'],
    },
  },
  {
    row: 35,
    name: 'lung cancer',
    plan: { 'theme.id': 'cancer', 'theme.detail': 'lung cancer', ...standard },
    keys: ['theme.detail'],
    serves: {
      'when-somebody-dies': ['## Who tells whom', '## The next meeting'],
      leaflet: ['(lung cancer)'],
      'difficult-moments': ['## In a group like ours'],
    },
  },
  {
    row: 36,
    name: 'men with prostate cancer, and a doctor who thinks well of it',
    plan: { 'theme.id': 'cancer', 'theme.detail': 'prostate cancer', ...standard, 'evaluation.level': 'standard' },
    keys: ['evaluation.level'],
    serves: {
      'follow-up-form.half-year': [
        'Did a doctor, nurse or other worker encourage you to come?',
        'How often did you come?',
      ],
      'referrer-letter': ['people come more easily when somebody they trust thinks well of it'],
    },
  },
  {
    row: 37,
    name: 'mentors, and what came of it',
    plan: 'housing-one-to-one',
    keys: ['format.one_to_one'],
    serves: {
      'one-to-one-log': ['| Date | Code A | Code B | Place or call | Hours |', 'Fewer than 5 pairs? Only the hours.'],
      'check-ins': ['Do you both get a turn?'],
    },
  },
  {
    row: 38,
    name: 'choosing, teaching and backing those who help',
    plan: 'young-people-lupus',
    keys: ['facilitation.supervision.who', 'facilitation.checks'],
    serves: {
      'supporter-application': ['## The way in', '**Learn.** [Learning to look after a meeting]'],
      'training-plan': ['# Learning to look after a meeting'],
      'talking-it-through': ['**How often:** every two weeks'],
    },
  },
  {
    row: 39,
    name: 'a rare condition, where a number is a name',
    plan: {
      'theme.id': 'long-term-condition',
      'theme.detail': 'haemophilia',
      ...standard,
      'evaluation.level': 'standard',
    },
    keys: ['theme.detail'],
    serves: {
      'confidentiality-and-limits': ['With something rare, the illness alone is a name'],
      'evaluation-report': ['One to four people? Write "fewer than five".'],
    },
  },
  {
    row: 40,
    name: 'an organisation that gives time, room and thanks',
    plan: 'dementia-extra-care',
    keys: ['network.host.gives', 'network.host.expects'],
    serves: {
      'host-agreement': ['- [ ] the Garden Room', '- [ ] two talks a year about how it goes', '**Recognition.**'],
    },
  },
  {
    row: 41,
    name: 'health workers, and what a boss must not hear',
    plan: { 'theme.id': 'work-or-learning', ...standard, 'theme.detail': 'nursing' },
    keys: ['theme.id'],
    serves: {
      'confidentiality-and-limits': ['It never comes up in a talk about pay or marks.'],
      'task-sheets': ['Is your boss here, or someone who decides about you?'],
    },
  },
  {
    row: 42,
    name: 'people with a stoma, told in the bag of papers from the ward',
    plan: { 'theme.id': 'long-term-condition', ...standard, 'outreach.channels': ['discharge-pack', 'professionals'] },
    keys: ['outreach.channels'],
    serves: {
      leaflet: ['## Small cards', '*Cut along the lines.*'],
      'outreach-plan': ['Ask the ward who fills the bag of papers that people take home.'],
    },
  },
  {
    row: 43,
    name: 'people who start in a job, together for a time',
    plan: { 'theme.id': 'work-or-learning', ...standard, 'theme.detail': 'the first year of teaching' },
    with: { 'duration.kind': 'set-number', 'duration.sessions': 6, 'format.openness': 'closed' },
    keys: ['duration.sessions', 'format.openness'],
    serves: {
      'booking-letter': ['Your place is kept'],
      'closing-well': ['You knew the end from the first day.', '## A sheet to take home'],
    },
  },
];
