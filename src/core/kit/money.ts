import type { Answers } from '../when.ts';
import type { Money } from './kit.ts';
import { fillIn, type KitWords } from './kit-words.ts';
import { numberOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';

/** Costs that come with every meeting; the others under `money.costs` come once a year. The room is counted apart. */
const PER_MEETING = ['refreshments', 'travel', 'access', 'childcare', 'honoraria'];
const PER_YEAR = ['print', 'phone', 'insurance', 'training'];
const INCOME = ['donations', 'charge', 'grant', 'in_kind'];

/** Whole cents, since tenths and hundredths do not add up in floating point. */
function centsOf(answers: Answers, key: string): number {
  return Math.round(Math.max(0, numberOf(answers, key) ?? 0) * 100);
}

function addUp(answers: Answers, group: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + centsOf(answers, `${group}.${name}`), 0);
}

/** "325" or "12.50", followed by the currency when there is one. */
function sayCents(cents: number, currency: string): string {
  const sum = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return currency === '' ? sum : `${sum} ${currency}`;
}

/**
 * Adds up what the group costs and gets. The room is `money.costs.room`, or else what the venue asks for a meeting,
 * never both. A gap below zero is money left over. `known` is false while every sum is 0 or not given.
 */
export function makeMoney(answers: Answers, meetingsPerYear: number, words: KitWords): Money {
  const room = centsOf(answers, 'money.costs.room') || centsOf(answers, 'venue.cost');
  const perMeeting = room + addUp(answers, 'money.costs', PER_MEETING);
  const perYear = perMeeting * meetingsPerYear + addUp(answers, 'money.costs', PER_YEAR);
  const income = addUp(answers, 'money.income', INCOME);
  const currency = textAt(answers, 'money.currency');
  const labels = words.labels.money;
  const said = [
    ...(perMeeting > 0 ? [fillIn(labels.perMeeting, { sum: sayCents(perMeeting, currency) })] : []),
    ...(perYear > 0 ? [fillIn(labels.perYear, { sum: sayCents(perYear, currency) })] : []),
  ];
  return {
    currency,
    costPerMeeting: perMeeting / 100,
    costPerYear: perYear / 100,
    incomePerYear: income / 100,
    gapPerYear: (perYear - income) / 100,
    meetingsPerYear,
    known: perYear > 0 || income > 0,
    words: said.join(', '),
  };
}
