import type { Answers } from '../when.ts';
import { addMonths } from './calendar.ts';
import type { Contact, Kit } from './kit.ts';
import { ambulanceFirst, policeOnlyIds } from './police.ts';
import { type Fields, recordsAt, textAt, textIn } from './read-answers.ts';
import type { ContactKind, CrisisContact } from './types.ts';

/** The facts of a kit about help in trouble, by their names there. */
export type ContactFacts = Pick<Kit, 'hasCountryData' | 'emergency' | 'lines' | 'finders' | 'noneHereWe'>;

interface Input {
  readonly answers: Answers;
  /** Every shipped entry, of all countries. */
  readonly contacts: readonly CrisisContact[];
  readonly policeRisk: boolean;
  /** Writes an ISO date as people read it. */
  readonly sayDate: (date: string) => string;
}

const key = 'safety.crisis_contacts';

/** Months after which a checked number should be checked again (design; content.md H). */
export const freshMonths = 6;

/** Order of the lines on the card. */
const kindOrder: readonly string[] = [
  'suicide-crisis',
  'emotional-support',
  'children-young-people',
  'domestic-abuse',
  'lgbt',
  'health-nonemergency',
] satisfies readonly ContactKind[];

/** The contacts the person has put in the plan, without the "none here" entry. */
export function ownContacts(answers: Answers): readonly Fields[] {
  return recordsAt(answers, key).filter((entry) => textIn(entry, 'id') !== '' || textIn(entry, 'number') !== '');
}

/** The role whom people call where there is no help line, "" when the plan does not say so. */
export function noneHereRole(answers: Answers): string {
  const entry = recordsAt(answers, key).find((one) => textIn(one, 'none_here') !== '');
  return entry === undefined ? '' : textIn(entry, 'none_here');
}

/** Says whether the entry was checked within six months before the date. A later check counts as fresh. */
export function isFresh(entry: Fields, date: string): boolean {
  const checkedOn = textIn(entry, 'checked_on');
  return checkedOn !== '' && addMonths(checkedOn, freshMonths) >= date;
}

/**
 * Says whether the plan has what a tired person needs at night: "none here; we call [role]", or one contact checked
 * within six months of the date that will really be printed (typed in full, or shipped for the plan's country).
 */
export function hasCheckedContact(answers: Answers, contacts: readonly CrisisContact[], date: string): boolean {
  if (noneHereRole(answers) !== '') return true;
  const country = textAt(answers, 'place.country');
  return ownContacts(answers).some((entry) => {
    const id = textIn(entry, 'id');
    const known = contacts.some((contact) => contact.id === id && contact.country === country);
    return isFresh(entry, date) && (known || (id === '' && textIn(entry, 'number') !== ''));
  });
}

function fromShipped(shipped: CrisisContact, policeRisk: boolean): Contact {
  const first = policeRisk ? ambulanceFirst[shipped.id] : undefined;
  const isPolice = policeRisk && policeOnlyIds.includes(shipped.id);
  return {
    id: shipped.id,
    kind: shipped.kind,
    name: isPolice && !/police/i.test(shipped.name) ? `${shipped.name} (police)` : shipped.name,
    phone: first ?? shipped.phone ?? '',
    text: shipped.text ?? '',
    web: shipped.web ?? '',
    hours: shipped.hours ?? '',
    forWhom: isPolice ? `${shipped.for}; this is the police, so ask who will come` : shipped.for,
    own: false,
    checkFirst: shipped.confidence === 'medium',
    checkedOn: null,
    checkedWords: '',
  };
}

function fromTyped(entry: Fields, index: number, sayDate: Input['sayDate']): Contact {
  const checkedOn = textIn(entry, 'checked_on');
  return {
    id: `own-${index + 1}`,
    kind: 'own',
    name: textIn(entry, 'name'),
    phone: textIn(entry, 'number'),
    text: '',
    web: '',
    hours: textIn(entry, 'hours'),
    forWhom: '',
    own: true,
    checkFirst: checkedOn === '',
    checkedOn: checkedOn === '' ? null : checkedOn,
    checkedWords: checkedOn === '' ? '' : sayDate(checkedOn),
  };
}

/** A shipped contact with the person's own check and corrections laid over it. */
function withCheck(contact: Contact, entry: Fields | undefined, sayDate: Input['sayDate']): Contact {
  if (entry === undefined) return contact;
  const checkedOn = textIn(entry, 'checked_on');
  return {
    ...contact,
    name: textIn(entry, 'name') || contact.name,
    phone: textIn(entry, 'number') || contact.phone,
    hours: textIn(entry, 'hours') || contact.hours,
    checkFirst: checkedOn === '' && contact.checkFirst,
    checkedOn: checkedOn === '' ? null : checkedOn,
    checkedWords: checkedOn === '' ? '' : sayDate(checkedOn),
  };
}

function byUse(a: Contact, b: Contact): number {
  const checked = Number(b.checkedOn !== null) - Number(a.checkedOn !== null);
  return checked || kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
}

function policeLast(a: Contact, b: Contact): number {
  return Number(policeOnlyIds.includes(a.id)) - Number(policeOnlyIds.includes(b.id));
}

/**
 * Chooses what the kit prints for trouble. Only entries of the plan's own country are ever used; without a country
 * there is no number at all, and without data for it no shipped one: then the international finders (web pages) stand
 * there. The person's own contacts go first; when a visit by the police is a risk, police-only numbers go last.
 */
export function makeContacts({ answers, contacts, policeRisk, sayDate }: Input): ContactFacts {
  const country = textAt(answers, 'place.country');
  const here = country === '' ? [] : contacts.filter((contact) => contact.country === country);
  const entries = ownContacts(answers);
  const checkOf = (id: string): Fields | undefined => entries.find((entry) => textIn(entry, 'id') === id);
  const shipped = here.map((one) => withCheck(fromShipped(one, policeRisk), checkOf(one.id), sayDate));
  const typed = entries.filter((entry) => textIn(entry, 'id') === '');
  const own = country === '' ? [] : typed.map((entry, index) => fromTyped(entry, index, sayDate));
  const emergency = shipped.filter((contact) => contact.kind === 'emergency');
  const lines = shipped.filter((contact) => contact.kind !== 'emergency' && contact.kind !== 'finder');
  const finders = contacts.filter((contact) => contact.kind === 'finder').map((one) => fromShipped(one, false));
  const role = noneHereRole(answers);
  return {
    hasCountryData: here.length > 0,
    emergency: policeRisk ? emergency.toSorted(policeLast) : emergency,
    lines: [...own, ...lines.toSorted(byUse)],
    finders: here.length > 0 ? [] : finders,
    noneHereWe: role === '' ? '' : `none here; we call ${role}`,
  };
}
