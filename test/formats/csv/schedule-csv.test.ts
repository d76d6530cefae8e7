import { describe, expect, it } from 'vitest';
import { makeMarks } from '../../../src/core/kit/marks.ts';
import { makeSessions } from '../../../src/core/kit/sessions.ts';
import type { Answers } from '../../../src/core/when.ts';
import { scheduleCsv } from '../../../src/formats/csv/schedule-csv.ts';
import { british, makeDatedAnswers } from '../../core/kit/dated-answers.ts';

const asOf = '2026-11-22';

function linesOf(changes: Answers, discreet = false): readonly string[] {
  const answers = makeDatedAnswers({ 'duration.sessions': 2, ...changes });
  const sessions = makeSessions(answers, asOf, british, ['Sleep, or the lack of it', '=HYPERLINK("x")']);
  return scheduleCsv({ sessions, marks: makeMarks(answers, sessions, asOf, british), discreet }).split('\r\n');
}

describe('the schedule as a table', () => {
  it('lists the meetings and then the other dates', () => {
    expect(linesOf({})).toEqual([
      'kind,number,date,day,start,end,minutes,phase,subject,lead,second',
      'meeting,1,2027-01-12,Tuesday 12 January 2027,18:30,20:00,90,,"Sleep, or the lack of it",,',
      'meeting,2,2027-01-19,Tuesday 19 January 2027,18:30,20:00,90,,"\'=HYPERLINK(""x"")",,',
      'review,,2027-01-19,Tuesday 19 January 2027,,,,,Look back together,,',
      'recheck,,2027-05-22,Saturday 22 May 2027,,,,,Check the help numbers again,,',
      '',
    ]);
  });

  it('has empty dates while the plan has none', () => {
    expect(linesOf({ 'duration.first_date': null })[1]).toBe(
      'meeting,1,,,18:30,20:00,90,,"Sleep, or the lack of it",,',
    );
  });

  it('names no subject where being seen is a risk', () => {
    expect(linesOf({}, true)[1]).toBe('meeting,1,2027-01-12,Tuesday 12 January 2027,18:30,20:00,90,,,,');
  });
});
