import { describe, expect, test } from 'vitest';
import { tellIn } from '../support/take-back.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

describe('a folder whose plan.yaml is a folder', () => {
  test.each([[['check']], [['check', '.']], [['build']], [['list']]])('%j: exit 2, says so', async (words) => {
    const folder = makeTemporaryFolder();
    folder.makeFolder('plan.yaml');
    expect(await tellIn(folder, words)).toMatchObject({
      code: 2,
      problems: [{ code: 'no-plan', what: 'plan.yaml is a folder, and a plan is a file.' }],
    });
  });

  test('is named as the person knows it', async () => {
    const folder = makeTemporaryFolder();
    folder.makeFolder('our group/plan.yaml');
    const { problems } = await tellIn(folder, ['check', 'our group']);
    expect(problems?.[0]?.what).toBe('our group/plan.yaml is a folder, and a plan is a file.');
  });

  test('named itself: exit 2, there is no plan in it', async () => {
    const folder = makeTemporaryFolder();
    folder.makeFolder('plan.yaml');
    const { code, problems } = await tellIn(folder, ['check', 'plan.yaml']);
    expect({ code, what: problems?.[0]?.what }).toEqual({ code: 2, what: 'There is no plan.yaml in plan.yaml.' });
  });
});
