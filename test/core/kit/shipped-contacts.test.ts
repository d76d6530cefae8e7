import { describe, expect, it } from 'vitest';
import { ambulanceFirst, policeOnlyIds } from '../../../src/core/kit/police.ts';
import { findRetired, retiredNumbers } from '../../../src/core/kit/retired-numbers.ts';
import { shippedContacts } from '../../support/make-plan.ts';

const { contacts, compiled } = shippedContacts;
const numbersIn = (text: string): readonly string[] => (text.match(/\d+/g) ?? []).toSorted();

describe('the shipped crisis contacts', () => {
  it('have ids that are each used once', () => {
    const ids = contacts.map((contact) => contact.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('say on which day they were compiled', () => {
    expect(compiled).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each(contacts)('$id can be reached in some way, and names its source', (contact) => {
    expect([contact.phone, contact.text, contact.web].some((way) => way !== undefined && way !== '')).toBe(true);
    expect(contact.source).toMatch(/^https?:\/\//);
  });

  it.each(contacts)('$id holds no number that is known as retired', ({ phone, text, country }) => {
    const numbers = [phone, text].flatMap((one) => (one === undefined ? [] : one.split(/ or |, /)));
    expect(numbers.filter((number) => findRetired(number, country) !== null)).toEqual([]);
  });

  it.each(retiredNumbers)('knows $number as retired however it is spaced', ({ number, countries }) => {
    const squeezed = number.replace(/[^\da-z]/g, '');
    expect(findRetired(squeezed, countries[0] ?? '')?.number).toBe(number);
  });

  it.each(policeOnlyIds)('%s, said to be the police alone, is an emergency entry without an ambulance', (id) => {
    const contact = contacts.find((one) => one.id === id);
    expect(contact?.kind).toBe('emergency');
    expect(contact?.name).toMatch(/polic/i);
    expect(contact?.name).not.toMatch(/ambulance|fire|medical/i);
  });

  it.each(Object.entries(ambulanceFirst))('%s names the same numbers, ambulance first', (id, phone) => {
    const shipped = contacts.find((one) => one.id === id)?.phone ?? '';
    expect(numbersIn(phone)).toEqual(numbersIn(shipped));
    expect(phone.indexOf('ambulance')).toBeLessThan(phone.indexOf('police'));
  });
});
