import { adultsFor } from '../adults.ts';
import { numberAt, textAt } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

function adultsAt(facts: Facts): number {
  return numberAt(facts.answers, 'young.adults') ?? 0;
}

/** While the age of the youngest is not known, only what is sure for every age is said. */
function adultsNeeded(facts: Facts, children: number): number {
  return adultsFor(children, numberAt(facts.answers, 'people.youngest') ?? 18);
}

/** Where some are grown up nobody knows how many children come, so only the floor of two adults holds there. */
function isForChildren(facts: Facts): boolean {
  return textAt(facts.answers, 'people.ages') === 'under-18';
}

function hasTooFewFor(facts: Facts, children: number): boolean {
  return isForChildren(facts) && adultsAt(facts) >= 2 && adultsAt(facts) < adultsNeeded(facts, children);
}

const under18 = { key: 'people.ages', in: ['under-18', 'mixed'] } as const;

/** What could hurt a child blocks, all of it. */
export const youngPeopleRules: readonly Rule[] = [
  {
    code: 'young-too-few-adults',
    severity: 'warning',
    blocks: true,
    key: 'young.adults',
    what: 'People under 18 may come, and there are fewer than two checked adults at each meeting.',
    fix: 'Find a second checked adult before the first meeting; parents who are there for their own child do not count.',
    test: (facts) => facts.under18 && typeof facts.answers['young.adults'] === 'number' && adultsAt(facts) < 2,
  },
  {
    code: 'young-ratio',
    severity: 'warning',
    blocks: true,
    key: 'young.adults',
    what: (facts) =>
      `For about ${facts.aim} young people of these ages at least ${adultsNeeded(facts, facts.aim)} checked adults are ` +
      "needed at each meeting, by the figures of one UK children's charity.",
    means: 'There are fewer checked adults than the number and ages of the young people call for.',
    fix: 'Find more checked adults, or plan for a smaller group; ask for the figures that hold where you live.',
    test: (facts) => hasTooFewFor(facts, facts.aim),
  },
  {
    code: 'young-ratio-when-full',
    severity: 'advice',
    key: 'young.adults',
    what: (facts) =>
      `On a full evening (${facts.most} young people) ${adultsNeeded(facts, facts.most)} checked adults would be needed.`,
    means: 'On a full evening there would be fewer checked adults than the young people need.',
    fix: 'Have one more checked adult whom you can call, or lower the largest number.',
    test: (facts) => hasTooFewFor(facts, facts.most) && !hasTooFewFor(facts, facts.aim),
  },
  {
    code: 'young-no-safeguarding-lead',
    severity: 'warning',
    blocks: true,
    key: 'safety.lead',
    what: 'People under 18 may come, and nobody is named for worries about a child.',
    fix: 'Agree on one grown-up, by role, whom everyone can go to, and how that person is reached.',
    test: { all: [under18, { key: 'safety.lead', known: false }] },
  },
  {
    code: 'young-no-checks',
    severity: 'warning',
    blocks: true,
    key: 'facilitation.checks',
    what: 'People under 18 may come, and the adults who look after them are not checked.',
    fix: "Ask your host or a children's charity how background checks are done where you live.",
    test: (facts) => facts.under18 && textAt(facts.answers, 'facilitation.checks') !== 'background',
  },
  {
    code: 'young-private-messages',
    severity: 'warning',
    blocks: true,
    key: 'young.private_messages',
    what: 'Adults and people under 18 may send each other private messages.',
    fix: 'Let two adults see every message, or write only to the whole group.',
    test: { all: [under18, { key: 'young.private_messages', is: true }] },
  },
  {
    code: 'young-one-to-one',
    severity: 'warning',
    blocks: true,
    key: 'format.one_to_one',
    what: 'People under 18 may come, and two people will meet one to one; with children two adults are always there.',
    fix: 'Leave the one-to-one part out, or let the safeguarding lead plan it with your host.',
    test: { all: [under18, { key: 'format.one_to_one', is: true }] },
  },
  {
    code: 'young-lgbt-parent-signs',
    severity: 'warning',
    blocks: true,
    key: 'young.consent',
    what: 'A parent is to sign for young people in an LGBT group; that can tell a family what the young person has not.',
    fix: 'Ask your host whether the young person may sign, with a parent knowing only if that is safe.',
    test: {
      all: [under18, { key: 'theme.id', is: 'lgbt' }, { key: 'young.consent', is: 'parent-signs' }],
    },
  },
  {
    code: 'young-alone-without-host',
    severity: 'advice',
    key: 'young.consent',
    what: 'Young people are to join without a parent knowing, and no organisation stands behind the group.',
    fix: "Ask a children's charity whether the law where you live allows it, and from what age.",
    test: {
      all: [
        under18,
        { key: 'young.consent', is: 'young-person-alone' },
        { key: 'network.status', not: 'hosted' },
        { key: 'network.status', not: 'affiliated' },
      ],
    },
  },
  {
    code: 'young-photos',
    severity: 'warning',
    blocks: true,
    key: 'outreach.photo_policy',
    what: 'People under 18 may come, and photographs are allowed without asking each time.',
    fix: 'Choose no photographs, or ask each young person and the person who signs for them, each time.',
    test: { all: [under18, { key: 'outreach.photo_policy', is: 'allowed' }] },
  },
  {
    code: 'young-theme-without-young',
    severity: 'advice',
    key: 'people.ages',
    what: 'The group is for young people, but the plan says that nobody under 18 will come.',
    fix: 'If younger ones may come, say so: the pages that protect them are then added.',
    test: {
      all: [
        { key: 'theme.id', is: 'young-people' },
        { key: 'people.ages', is: 'adults' },
      ],
    },
  },
  {
    code: 'young-very-young',
    severity: 'advice',
    key: 'people.youngest',
    what: 'The youngest is under four; the figures we know for adults and children begin at four.',
    fix: "Ask a children's charity where you live, or let a parent stay with each small child.",
    test: (facts) => facts.under18 && (numberAt(facts.answers, 'people.youngest') ?? 4) < 4,
  },
];
