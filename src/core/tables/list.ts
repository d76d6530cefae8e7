import type { Kit } from '../kit/kit.ts';
import { makeAttendance } from './attendance.ts';
import { makeBudgetTable } from './budget.ts';
import { makeNetworkDuties } from './network-duties.ts';
import { makeOneToOneLog } from './one-to-one-log.ts';
import { makeRolesRota } from './roles-rota.ts';
import { makeSchedule } from './schedule.ts';
import type { Table } from './table.ts';
import { makeValueStatement } from './value-statement.ts';

/**
 * The tables that go with documents, by the document's id. How to add one: a file here that makes it, its line, and
 * `also: [csv]` in the head of the document. Once somebody has written in such a file it is theirs.
 */
export const tables: Readonly<Record<string, (kit: Kit) => Table>> = {
  attendance: makeAttendance,
  budget: makeBudgetTable,
  'network-duties': makeNetworkDuties,
  'one-to-one-log': makeOneToOneLog,
  'roles-rota': makeRolesRota,
  schedule: makeSchedule,
  'value-statement': makeValueStatement,
};
