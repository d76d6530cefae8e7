import { describe, expect, it } from 'vitest';
import { fieldsFor } from '../../src/core/forms/fields-for.ts';
import type { Answers } from '../../src/core/when.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();
const forms = pack.forms('british');
const plain: Answers = { 'theme.id': 'mental-health', 'kit.size': 'everything', 'evaluation.level': 'standard' };
const refused = { 'evaluation.consent.linking': false };

/** What the plan says about laying forms side by side, and the ids of the fields of a form. */
function readKit(given: Answers, form: string) {
  const { documents, prepared } = makeWholeKit({ answers: { ...plain, ...given } }, pack);
  const text = documents.find(({ front }) => front.id === 'evaluation-plan')?.text ?? '';
  const fields = fieldsFor(forms.get(form) ?? { id: '', title: '', fields: [] }, prepared.kit.answers).fields;
  return { asked: text.includes('"You may lay my forms side by side'), ids: fields.map(({ id }) => id), text };
}

describe('Forms laid side by side', () => {
  it.each(['start-form', 'start-simple', 'follow-up-form', 'follow-up-simple'])(
    'are asked about in the plan and, with a tick of its own, on %s, where people make up a code',
    (form) => {
      const { asked, ids } = readKit({}, form);
      expect(asked).toBe(true);
      expect(ids).toEqual(expect.arrayContaining(['code', 'link_answers']));
    },
  );

  it.each(['start-form', 'start-simple', 'follow-up-form', 'follow-up-simple'])(
    'are asked about neither in the plan nor on %s, where the plan says no; the code stays to take an answer back',
    (form) => {
      const { asked, ids, text } = readKit(refused, form);
      expect(asked).toBe(false);
      expect(text).toContain('The code is there so that people can take an answer back.');
      expect(ids).toContain('code');
      expect(ids).not.toContain('link_answers');
    },
  );

  it.each(['project-2y', 'service', 'launch-5m', 'educators'])(
    'are not suggested where people are asked once (%s)',
    (preset) => {
      const { prepared } = makeWholeKit({ answers: { ...plain, 'evaluation.preset': preset } }, pack);
      expect(prepared.kit.answers['evaluation.consent.linking']).toBe(false);
    },
  );
});
