import { describe, expect, it } from 'vitest';
import { makeMoney } from '../../../src/core/kit/money.ts';
import type { Answers } from '../../../src/core/when.ts';
import { british } from './dated-answers.ts';

function moneyOf(answers: Answers, meetings = 26) {
  return makeMoney({ 'money.currency': 'GBP', ...answers }, meetings, british);
}

describe('the sums', () => {
  it('add up what comes with each meeting and what comes once a year', () => {
    const money = moneyOf({
      'money.costs.room': 10,
      'money.costs.refreshments': 2.5,
      'money.costs.print': 30,
      'money.costs.insurance': 70,
      'money.income.donations': 200,
      'money.income.in_kind': 50,
    });
    expect(money).toEqual({
      currency: 'GBP',
      costPerMeeting: 12.5,
      costPerYear: 425,
      incomePerYear: 250,
      gapPerYear: 175,
      meetingsPerYear: 26,
      known: true,
      words: '12.50 GBP a meeting, 425 GBP a year',
    });
  });

  it('hold no floating-point dust', () => {
    const money = moneyOf({ 'money.costs.refreshments': 0.1, 'money.costs.travel': 0.2 }, 3);
    expect([money.costPerMeeting, money.costPerYear, money.words]).toEqual([
      0.3,
      0.9,
      '0.30 GBP a meeting, 0.90 GBP a year',
    ]);
  });

  it('count the room once, and the venue only when no room is given', () => {
    expect([
      moneyOf({ 'money.costs.room': 10, 'venue.cost': 15 }).costPerMeeting,
      moneyOf({ 'money.costs.room': 0, 'venue.cost': 15 }).costPerMeeting,
    ]).toEqual([10, 15]);
  });

  it('are not known while every sum is nothing', () => {
    const money = moneyOf({ 'money.costs.room': 0, 'money.income.grant': 0 });
    expect([money.known, money.words]).toEqual([false, '']);
  });

  it('show money left over below zero', () => {
    expect(moneyOf({ 'money.income.grant': 100 }).gapPerYear).toBe(-100);
  });

  it('are said without a currency while there is none', () => {
    expect(moneyOf({ 'money.currency': null, 'money.costs.print': 40 }).words).toBe('40 a year');
  });
});
