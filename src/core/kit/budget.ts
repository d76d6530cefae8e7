import type { Answers } from '../when.ts';
import type { Budget } from './kit-parts.ts';
import type { KitWords } from './kit-words.ts';
import { numberOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';

/** Costs by the last part of their key under `money.costs`: those of every meeting, then those of a year. */
const PER_MEETING = ['room', 'refreshments', 'travel', 'access', 'childcare', 'honoraria'] as const;
const PER_YEAR = ['print', 'phone', 'insurance', 'training'] as const;
const INCOME = ['donations', 'charge', 'grant', 'in_kind'] as const;

export type BudgetLine = (typeof PER_MEETING | typeof PER_YEAR | typeof INCOME)[number];

/** One line of the budget, in whole cents, since tenths and hundredths do not add up in floating point. */
export interface Sum {
  readonly id: BudgetLine;
  /** null: it does not come with every meeting. */
  readonly perMeeting: number | null;
  readonly perYear: number;
}

function centsOf(answers: Answers, key: string): number {
  return Math.round(Math.max(0, numberOf(answers, key) ?? 0) * 100);
}

/** The room is `money.costs.room`, or else what the venue asks for a meeting, never both. */
function costOf(answers: Answers, id: BudgetLine): number {
  const cents = centsOf(answers, `money.costs.${id}`);
  return id === 'room' ? cents || centsOf(answers, 'venue.cost') : cents;
}

/** Every cost, those of nothing too. `meetings` is how many there are in a year. */
export function listCosts(answers: Answers, meetings: number): readonly Sum[] {
  const each = PER_MEETING.map((id): Sum => {
    const perMeeting = costOf(answers, id);
    return { id, perMeeting, perYear: perMeeting * meetings };
  });
  return [...each, ...PER_YEAR.map((id): Sum => ({ id, perMeeting: null, perYear: costOf(answers, id) }))];
}

/** Everything that comes in, also what is nothing. */
export function listIncome(answers: Answers): readonly Sum[] {
  return INCOME.map((id) => ({ id, perMeeting: null, perYear: centsOf(answers, `money.income.${id}`) }));
}

export function addUp(sums: readonly Sum[]): number {
  return sums.reduce((total, { perYear }) => total + perYear, 0);
}

/** "325" or "12.50", followed by the currency when there is one. */
export function sayCents(cents: number, currency: string): string {
  const sum = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return currency === '' ? sum : `${sum} ${currency}`;
}

/** What a year costs and brings in, line by line, in words. */
export function makeBudget(answers: Answers, meetings: number, words: KitWords): Budget {
  const currency = textAt(answers, 'money.currency');
  const say = (cents: number): string => sayCents(cents, currency);
  const labels = words.labels.budget;
  const costs = listCosts(answers, meetings).filter(({ perYear }) => perYear > 0);
  const income = listIncome(answers).filter(({ perYear }) => perYear > 0);
  const isKnown = costs.length > 0 || income.length > 0;
  const gap = addUp(costs) - addUp(income);
  return {
    costs: costs.map(({ id, perMeeting, perYear }) => ({
      id,
      label: labels[id],
      meetingWords: perMeeting === null ? '' : say(perMeeting),
      yearWords: say(perYear),
    })),
    income: income.map(({ id, perYear }) => ({ id, label: labels[id], yearWords: say(perYear) })),
    costWords: isKnown ? say(addUp(costs)) : '',
    incomeWords: isKnown ? say(addUp(income)) : '',
    gapWords: isKnown ? say(Math.abs(gap)) : '',
    short: gap > 0,
    meetings,
  };
}
