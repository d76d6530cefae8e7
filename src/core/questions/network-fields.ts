import type { When } from '../when.ts';
import type { Choice, Field } from './question.ts';

/** How a group stands to a network or host. The first four are offered on the short path. */
export const networkStatuses: readonly Choice[] = [
  { id: 'independent', label: 'on our own for now' },
  { id: 'exploring', label: 'looking for somebody' },
  { id: 'hosted', label: 'an organisation gives us the room or a worker' },
  { id: 'affiliated', label: 'we belong to a network, or want to', says: 'part of a network' },
  { id: 'applied', label: 'we have asked a network to take us', more: true },
  { id: 'left', label: 'we have left a network', more: true },
];

/** The group belongs to a network by name, has asked one, or has left one. */
export const namesANetwork: When = { key: 'network.status', in: ['applied', 'affiliated', 'left'] };

/** What the plan holds about one network. */
export const networkFields: readonly Field[] = [
  { name: 'id', kind: 'text', ask: 'What is its short name in our list of networks, if it is there?', longest: 60 },
  { name: 'name', kind: 'text', ask: 'What is it called?', required: true },
  { name: 'status', kind: 'choice', ask: 'How do you stand with it?', options: networkStatuses },
  { name: 'applied', kind: 'date', ask: 'When did you ask to join?' },
  { name: 'affiliated', kind: 'date', ask: 'Since when do you belong?' },
  { name: 'renewal', kind: 'date', ask: 'When does it have to be renewed?' },
  { name: 'fee', kind: 'amount', ask: 'What does it cost a year?' },
  {
    name: 'fee_currency',
    kind: 'text',
    ask: 'In which money?',
    shape: { pattern: '^[A-Z]{3}$', words: 'three capital letters, such as GBP' },
  },
  { name: 'uses', kind: 'texts', ask: 'What do you use of theirs?' },
  { name: 'name_wording', kind: 'text', ask: 'In which words may you use their name?', longest: 300 },
  { name: 'logo', kind: 'yes-no', ask: 'May you show their sign?' },
  { name: 'data_shared', kind: 'texts', ask: 'What do you tell them about people who come?' },
  { name: 'obligations', kind: 'texts', ask: 'What have you promised? Write: what; who does it; by when.' },
  { name: 'leaving_notice', kind: 'text', ask: 'How do you leave again?', longest: 300 },
  { name: 'checked_on', kind: 'date', ask: 'When did you last check this?' },
];
