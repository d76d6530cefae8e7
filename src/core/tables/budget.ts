import { listCosts, listIncome, type Sum } from '../kit/budget.ts';
import { englishLabels } from '../kit/english-labels.ts';
import type { Kit } from '../kit/kit.ts';
import { type Cell, type Column, moneyColumn, numberColumn, type Table, type Total, textColumn } from './table.ts';

const OUT = 'goes out';
const IN = 'comes in';
const direction: Column = { id: 'way', label: 'Goes out or comes in', kind: 'choice', options: [OUT, IN], width: 20 };

/** A sum that is not there yet is an empty cell: nought is an answer, too. */
function amount(cents: number | null): Cell {
  return cents === null || cents === 0 ? null : cents / 100;
}

function line(way: string, { id, perMeeting, perYear }: Sum, meetings: number): readonly Cell[] {
  const label = englishLabels.budget[id];
  return [way, label, amount(perMeeting), perMeeting === null ? null : meetings, amount(perYear), null, null];
}

function totalOf(id: string, label: string, way: string): Total {
  return { id, label, column: 'year', formula: { do: 'sum', where: { column: 'way', is: way } } };
}

/** Every line of the budget, those of nothing too, so that nobody forgets one; then room for what it really was. */
export function makeBudgetTable({ answers, money, budget }: Pick<Kit, 'answers' | 'money' | 'budget'>): Table {
  const currency = money.currency === '' ? '' : `, ${money.currency}`;
  return {
    name: 'Money',
    columns: [
      direction,
      textColumn('what', 'What', 34),
      moneyColumn('meeting', `Each meeting${currency}`),
      numberColumn('meetings', 'Meetings a year'),
      moneyColumn('year', `A year${currency}`),
      moneyColumn('spent', `So far this year${currency}`),
      textColumn('note', 'Note', 34),
    ],
    rows: [
      ...listCosts(answers, budget.meetings).map((sum) => line(OUT, sum, budget.meetings)),
      ...listIncome(answers).map((sum) => line(IN, sum, budget.meetings)),
    ],
    totals: [
      totalOf('out', 'All that goes out', OUT),
      totalOf('in', 'All that comes in', IN),
      {
        id: 'missing',
        label: 'Still missing; below nought it is left over',
        column: 'year',
        formula: { do: 'less', from: 'out', take: 'in' },
      },
    ],
  };
}
