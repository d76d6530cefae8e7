import { recordsAt, textAt, textIn } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

function occasions(facts: Facts): readonly string[] {
  return recordsAt(facts.answers, 'evaluation.occasions').map((occasion) => textIn(occasion, 'when'));
}

/** An occasion after the last meeting, by its own words ("end+2m") or by its worked-out date. */
function asksAfterEnd(facts: Facts): boolean {
  const last = facts.sessions.at(-1)?.date ?? null;
  const byWords = occasions(facts).some((when) => /^end\s*\+/.test(when));
  const byDate = facts.marks.some(
    (mark) => mark.kind === 'evaluation' && mark.date !== null && last !== null && mark.date > last,
  );
  return facts.hasEnd && (byWords || byDate);
}

/** Somebody can still be asked after the end: names are known, people stay in touch, or they carry on. */
function canReach(facts: Facts): boolean {
  const between = textAt(facts.answers, 'format.between_meetings');
  return (
    textAt(facts.answers, 'evaluation.identifiers') === 'name' ||
    (between !== '' && between !== 'none') ||
    textAt(facts.answers, 'duration.after_end') === 'members-carry-on'
  );
}

/** How people are asked whether it helps. What shows who answered, where being seen is a risk, is under privacy. */
export const evaluationRules: readonly Rule[] = [
  {
    code: 'asked-after-end-without-reach',
    severity: 'warning',
    key: 'evaluation.occasions',
    what: 'People are to be asked after the last meeting, and there is no way to reach them then.',
    fix: 'Ask at the last meeting who may be written to later and how, or ask only until the end.',
    test: (facts) => asksAfterEnd(facts) && !canReach(facts),
  },
  {
    code: 'answers-cannot-be-linked',
    severity: 'advice',
    key: 'evaluation.identifiers',
    what: 'People are asked more than once, and nothing links their answers, so only the whole group can be compared.',
    fix: 'That is enough for most groups; for more, let people make up their own code.',
    test: (facts) =>
      occasions(facts).length > 1 &&
      textAt(facts.answers, 'evaluation.identifiers') === 'none' &&
      ['standard', 'full'].includes(textAt(facts.answers, 'evaluation.level')),
  },
  {
    code: 'member-collects',
    severity: 'advice',
    key: 'evaluation.who_collects',
    what: 'Another member collects the answers; in a small group handwriting is as good as a name.',
    fix: 'Use a box that is opened later, somebody from outside, or cards with ticks only.',
    test: { key: 'evaluation.who_collects', is: 'member' },
  },
  {
    code: 'helper-collects',
    severity: 'advice',
    key: 'evaluation.who_collects',
    what: 'Those who look after the meetings collect the answers; people are kinder to somebody they like.',
    fix: 'Use a box that is opened later, or ask somebody from outside.',
    test: { key: 'evaluation.who_collects', is: 'facilitator' },
  },
  {
    code: 'grant-without-evaluation',
    severity: 'advice',
    key: 'evaluation.level',
    what: 'Somebody gives a grant or wants a report, and nobody is asked whether the group helps.',
    fix: 'Counting who came and one card with two questions is enough for most funders.',
    test: {
      all: [
        { key: 'evaluation.level', is: 'none' },
        {
          any: [
            { key: 'money.income.grant', over: 0 },
            { key: 'evaluation.audience', in: ['funder', 'host'] },
          ],
        },
      ],
    },
  },
];
