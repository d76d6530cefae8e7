import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/formats/docx/write-docx.ts';
import { ids as themeIds } from '../core/documents/theme-files.ts';
import { leaving, telling, tellingWords, themeWords } from '../support/discreet-words.ts';
import { makeWholeKit, readStrictly } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** The parts of a Word file that somebody reads: its text, head and foot, and what a file manager shows of it. */
const readParts = /^(?:word\/(?:document|header\d*|footer\d*|comments)|docProps\/(?:core|app|custom))\.xml$/u;

function wordsInWord(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => readParts.test(path))
    .map(([, part]) => strFromU8(part).replace(/<[^>]*>/gu, ' '))
    .join('\n');
}

/** Each page that leaves the room as a Word file, and the title that its PDF file carries; the page of posts stays. */
function filesOf(theme: string) {
  const answers = {
    ...telling,
    'theme.id': theme,
    'people.outness_risk': 'high',
    'group.discreet_name': 'Tuesday Tea',
    'kit.size': 'everything',
    'evaluation.level': 'full',
  };
  const kit = makeWholeKit({ answers }, pack);
  return kit.documents
    .filter(({ front }) => leaving.includes(front.of?.head.id ?? front.id) && front.id !== 'social-posts')
    .map((document) => {
      const { doc } = readStrictly(document, kit, pack);
      return { id: document.front.id, text: `${wordsInWord(writeDocx(doc))}\n${doc.title}` };
    });
}

describe('Where being seen is a risk, a Word or PDF file that leaves the room', () => {
  it.each(themeIds)('gives nothing away, in its text or about itself: %s', (theme) => {
    const files = filesOf(theme);
    const hits = files.flatMap(({ id, text }) => {
      const word = themeWords[theme].exec(text)?.[0];
      const told = tellingWords.filter((one) => text.toLowerCase().includes(one));
      return [...(word === undefined ? [] : [word]), ...told].map((found) => `${id}: ${found}`);
    });
    expect([files.length > 9, hits]).toEqual([true, []]);
  });
});
