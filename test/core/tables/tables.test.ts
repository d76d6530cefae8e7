import { describe, expect, it } from 'vitest';
import { tables } from '../../../src/core/tables/list.ts';
import type { Table } from '../../../src/core/tables/table.ts';
import type { Answers } from '../../../src/core/when.ts';
import { tableCsv } from '../../../src/formats/csv/table-csv.ts';
import { makeTestKit } from '../../support/make-plan.ts';

const base: Answers = {
  'duration.kind': 'set-number',
  'duration.sessions': 2,
  'meetings.every': 'weekly',
  'money.currency': 'GBP',
};

function make(id: string, changes: Answers = {}): Table {
  const table = tables[id]?.(makeTestKit({ ...base, ...changes }));
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  return table;
}

/** A row by the headings of its filled cells. */
function row(table: Table, index: number): Readonly<Record<string, unknown>> {
  const cells = table.rows[index] ?? [];
  const filled = table.columns
    .map(({ id }, at) => [id, cells[at] ?? null] as const)
    .filter(([, cell]) => cell !== null);
  return Object.fromEntries(filled);
}

describe.each(Object.keys(tables))('The table of %s', (id) => {
  const table = make(id, {
    'network.status': 'affiliated',
    'network.networks': [{ id: 'bipolar-uk', renewal: '2027-05-01' }],
  });

  it('has as many cells in each row as columns', () => {
    expect(table.rows.filter((cells) => cells.length !== table.columns.length)).toEqual([]);
  });

  it('has a name that a sheet can carry', () => {
    expect(table.name).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
  });

  it('has headings that differ', () => {
    expect(new Set(table.columns.flatMap(({ id: column, label }) => [`id ${column}`, label])).size).toBe(
      2 * table.columns.length,
    );
  });

  it('adds up columns of numbers that it has', () => {
    const numbers = table.columns.filter(({ kind }) => kind === 'number' || kind === 'money').map((one) => one.id);
    expect(table.totals.filter(({ column }) => !numbers.includes(column))).toEqual([]);
  });

  it('adds up only what its rows can hold', () => {
    const wheres = table.totals.flatMap(({ formula }) =>
      formula.do === 'sum' && formula.where !== undefined ? [formula.where] : [],
    );
    const isKnown = ({ column, is }: { column: string; is: string }): boolean =>
      table.columns.find((one) => one.id === column)?.options?.includes(is) === true;
    expect(wheres.filter((where) => !isKnown(where))).toEqual([]);
  });

  it('holds only choices that it offers', () => {
    const wrong = table.columns.flatMap(({ kind, options }, at) =>
      kind === 'choice' ? table.rows.filter((cells) => !options?.includes(String(cells[at]))) : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe('A table that people fill in', () => {
  it('counts who came at each meeting, without names', () => {
    const table = make('attendance', { 'duration.first_date': '2027-01-12' });
    expect(table.rows.map((cells) => cells.slice(0, 3))).toEqual([
      [1, '2027-01-12', null],
      [2, '2027-01-19', null],
    ]);
    expect(tableCsv(table).split('\r\n')[0]).toBe(
      'Meeting,Date,Came,New,Came back,Left early,Sent word,"Notes, no names"',
    );
  });

  it.each<readonly [string, Answers, unknown]>([
    ['from the first meeting to the end of a term', { 'facilitation.term_months': 6 }, ['2027-01-12', '2027-07-12']],
    ['without an end while the term is not known', { 'facilitation.term_months': null }, ['2027-01-12', null]],
    ['without days while there is no first date', { 'duration.first_date': null }, [null, null]],
  ])('has each job %s', (_what, changes, days) => {
    expect(make('roles-rota', changes).rows.map((cells) => cells.slice(4))).toContainEqual(days);
  });

  it('has a line for every cost, also where nothing is spent yet', () => {
    const table = make('budget', { 'money.costs.room': 12.5, 'money.income.grant': 300 });
    expect(table.rows).toHaveLength(14);
    expect([row(table, 0), row(table, 1), row(table, 12)]).toEqual([
      { way: 'goes out', what: 'Room', meeting: 12.5, meetings: 2, year: 25 },
      { way: 'goes out', what: 'Food and drink', meetings: 2 },
      { way: 'comes in', what: 'Grants', year: 300 },
    ]);
  });

  it('lists what was promised to a network, with who and when', () => {
    const networks = [{ name: 'The Wide Circle', obligations: ['A note; the notes person; March'] }];
    const table = make('network-duties', { 'network.status': 'affiliated', 'network.networks': networks });
    expect(row(table, 0)).toEqual({
      network: 'The Wide Circle',
      kind: 'What we promised',
      what: 'A note',
      who: 'the notes person',
      due: 'March',
    });
  });

  it('sets costs beside what changed, and never works out one figure', () => {
    const table = make('value-statement', { 'money.costs.print': 40 });
    expect(row(table, 0)).toEqual({ part: 'what went in', who: 'everybody', what: 'All costs of a year', worth: 40 });
    expect(table.totals.map(({ id }) => id)).toEqual(['in']);
  });

  it('begins empty where two people meet', () => {
    expect(tableCsv(make('one-to-one-log'))).toBe('Date,Code,Hours,Where,"Note, no names"\r\n');
  });
});
