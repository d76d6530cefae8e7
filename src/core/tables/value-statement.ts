import { addUp, listCosts } from '../kit/budget.ts';
import type { Kit } from '../kit/kit.ts';
import { type Cell, type Column, moneyColumn, numberColumn, type Table, textColumn } from './table.ts';

const WENT_IN = 'what went in';
const DONE = 'what we did';
const CHANGED = 'what changed';
const part: Column = { id: 'part', label: 'Part', kind: 'choice', options: [WENT_IN, DONE, CHANGED], width: 16 };

/** For whom something can change. */
const people = ['people who come', 'family and friends', 'those who look after meetings'];

/**
 * What a year cost beside what it brought, line by line. Nothing is reckoned into one figure: what a change is worth in
 * money is for people to say, with where they have it from.
 */
export function makeValueStatement({ answers, money, budget }: Pick<Kit, 'answers' | 'money' | 'budget'>): Table {
  const cost = addUp(listCosts(answers, budget.meetings)) / 100;
  const currency = money.currency === '' ? '' : `, ${money.currency}`;
  const row = (is: string, who: string, what: string, count: Cell, sum: Cell): readonly Cell[] => [
    is,
    who,
    what,
    count,
    sum,
    null,
  ];
  return {
    name: 'What it costs and brings',
    columns: [
      part,
      textColumn('who', 'For whom', 30),
      textColumn('what', 'What', 44),
      numberColumn('count', 'How many'),
      moneyColumn('worth', `In money${currency}`),
      textColumn('source', 'Where this is from', 36),
    ],
    rows: [
      row(WENT_IN, 'everybody', 'All costs of a year', null, cost === 0 ? null : cost),
      row(WENT_IN, 'everybody', 'Hours that people gave', null, null),
      row(WENT_IN, 'everybody', 'Things we got for nothing', null, null),
      row(DONE, 'everybody', 'Meetings', budget.meetings, null),
      row(DONE, 'everybody', 'People who came', null, null),
      ...people.map((who) => row(CHANGED, who, '', null, null)),
    ],
    totals: [
      {
        id: 'in',
        label: 'All that went in',
        column: 'worth',
        formula: { do: 'sum', where: { column: 'part', is: WENT_IN } },
      },
    ],
  };
}
