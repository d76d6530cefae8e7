import type { Answers } from '../when.ts';
import { addUp, listCosts, listIncome, sayCents } from './budget.ts';
import type { Money } from './kit.ts';
import { fillIn, type KitWords } from './kit-words.ts';
import { textAt } from './read-answers.ts';

/**
 * Adds up what the group costs and gets. A gap below zero is money left over. `known` is false while every sum is 0 or not given.
 */
export function makeMoney(answers: Answers, meetingsPerYear: number, words: KitWords): Money {
  const costs = listCosts(answers, meetingsPerYear);
  const perMeeting = costs.reduce((sum, cost) => sum + (cost.perMeeting ?? 0), 0);
  const perYear = addUp(costs);
  const income = addUp(listIncome(answers));
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
