import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/when.ts';
import { examplePlans } from '../support/every-plan.ts';
import { type MadeKit, makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import type { Resource } from './resources/resource.ts';
import { firstRows } from './resources/rows-01-to-14.ts';
import { middleRows } from './resources/rows-15-to-28.ts';
import { lastRows } from './resources/rows-29-to-43.ts';

const pack = openTestPack();
const resources = [...firstRows, ...middleRows, ...lastRows];
const kits = new Map<Resource, MadeKit>();

function planOf({ plan }: Resource): Answers {
  const example = examplePlans.find(({ name }) => name === `example ${plan}`);
  return typeof plan === 'string' ? (example?.answers ?? {}) : { 'people.outness_risk': 'none', ...plan };
}

function kitOf(resource: Resource): MadeKit {
  const known = kits.get(resource);
  const kit = known ?? makeWholeKit({ answers: { ...planOf(resource), ...resource.with } }, pack);
  kits.set(resource, kit);
  return kit;
}

/** The text of a document, on one line: sentences stand on lines of their own, and tables in rows. */
function textOf(resource: Resource, id: string): string {
  const page = kitOf(resource).documents.find(({ front }) => front.id === id);
  return (page?.text ?? '').replace(/\s+/gu, ' ');
}

describe('Somebody who follows a guide or a study finds it in a kit', () => {
  it('for each of the 43 that this program is made after', () => {
    expect(resources.map(({ row }) => row)).toEqual(Array.from({ length: 43 }, (_one, at) => at + 1));
  });

  it.each(resources.map((resource) => [resource.row, resource.name, resource] as const))(
    '%d, %s: the plan can say it',
    (_row, _name, resource) => {
      const answers = { ...planOf(resource), ...resource.with };
      expect(resource.keys.filter((key) => answers[key] === undefined || answers[key] === null)).toEqual([]);
    },
  );

  it.each(resources.map((resource) => [resource.row, resource.name, resource] as const))(
    '%d, %s: the pages hold it',
    (_row, _name, resource) => {
      const missing = Object.entries(resource.serves).flatMap(([id, phrases]) =>
        phrases.filter((phrase) => !textOf(resource, id).includes(phrase)).map((phrase) => [id, phrase]),
      );
      expect(missing).toEqual([]);
    },
  );

  it.each(resources.map((resource) => [resource.row, resource.name, resource] as const))(
    '%d, %s: without these pages it would be lost',
    (_row, _name, resource) => {
      const served = Object.entries(resource.serves).flatMap(([id, phrases]) =>
        phrases.map((phrase) => ({ id, phrase })),
      );
      const only = served.filter(({ id, phrase }) => {
        const others = kitOf(resource).documents.filter(({ front }) => front.id !== id);
        return others.every(({ text }) => !text.replace(/\s+/gu, ' ').includes(phrase));
      });
      expect(only).not.toEqual([]);
    },
  );

  it.each(resources.filter(({ lacks }) => lacks).map((resource) => [resource.row, resource.name, resource] as const))(
    '%d, %s: the pages leave out what has no place there',
    (_row, _name, resource) => {
      const ids = new Set(kitOf(resource).documents.map(({ front }) => front.id));
      expect((resource.lacks ?? []).filter((id) => ids.has(id))).toEqual([]);
    },
  );
});

describe('The schedule', () => {
  const meetings = (row: number) => {
    const resource = resources.find((one) => one.row === row);
    return resource ? kitOf(resource).prepared.kit.sessions : [];
  };
  const days = (from: string | null | undefined, to: string | null | undefined) =>
    (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
  const gaps = (row: number) =>
    meetings(row)
      .slice(1)
      .map(({ date }, at) => days(meetings(row)[at]?.date, date));

  it('of the programme for carers is eight weekly evenings of three hours, then four over ten months', () => {
    expect(meetings(4).map(({ minutes }) => minutes)).toEqual(Array.from({ length: 12 }, () => 180));
    expect(gaps(4).slice(0, 7)).toEqual([7, 7, 7, 7, 7, 7, 7]);
    const [last, end] = [meetings(4)[7]?.date, meetings(4)[11]?.date];
    expect(days(last, end) / 30.4).toBeCloseTo(10, 0);
    expect(
      new Set(
        gaps(4)
          .slice(8)
          .map((gap) => Math.round(gap / 14)),
      ).size,
    ).toBe(1);
  });

  it('of the group with a nurse is sixteen meetings, every two weeks but for holidays', () => {
    expect(meetings(16).length).toBe(16);
    expect(gaps(16).filter((gap) => gap !== 14)).toEqual([28, 42]);
  });

  it('of a course for peer skills has its four times of asking: start, end, two and five months later', () => {
    const resource = resources.find((one) => one.row === 32);
    const asked = resource ? kitOf(resource).prepared.kit.occasions : [];
    expect(asked.map(({ date }) => date)).toEqual(['2027-02-25', '2027-05-06', '2027-07-06', '2027-10-06']);
  });
});
