/** Kinds of three texts to merge: 5,000 lines, or as many letters, of what makes comparing slow. */
const lines = 5_000;

/** @param line - gives the line at a place. */
function write(line, count = lines) {
  return `${Array.from({ length: count }, (_none, at) => line(at)).join('\n')}\n`;
}

/** The same for the text that both began with, mine and theirs: `who` is 0, 1, 2. */
function trio(line, count) {
  return [0, 1, 2].map((who) => write((at) => line(at, who), count));
}

const sentences = (at) => `We meet at ${at}. The door is open from ${at}. Bring ${at} cups.`;
/** Some number below a bound, the same for the same place. */
const scatter = (at, below) => (Math.imul(at + 1, 2654435761) >>> 8) % below;

const kinds = {
  'all lines equal': () => [write(() => 'x'), write(() => 'x', lines - 10), write(() => 'x', lines + 5)],
  'all lines different': () => trio((at, who) => `line ${at} of ${who}`),
  'every second line changed by both': () => trio((at, who) => (at % 2 ? `line ${at}` : `line ${at} of ${who}`)),
  'every second line changed by one': () =>
    trio((at, who) =>
      who === 1 && at % 2 ? `line ${at} of mine` : who === 2 && at % 500 === 0 ? 'theirs' : `line ${at}`,
    ),
  'lines changed by turns': () => trio((at, who) => (at % 4 === who * 2 - 1 ? `mine ${at} ${who}` : `line ${at}`)),
  'empty lines only': () => [write(() => ''), write(() => '', lines - 10), write(() => '', lines + 5)],
  'changed lines between empty ones': () => trio((at, who) => (at % 2 ? '' : `line ${at} of ${who}`)),
  'the same lines in another order': () => trio((at, who) => `line ${(at * [1, 7, 13][who]) % 4_999}`),
  'eleven lines over and over': () => trio((at, who) => `line ${(at * at * (who + 3)) % 11}`),
  'two lines over and over': () => trio((at, who) => `line ${scatter(at + who * 77_777, 2)}`),
  'a hundred lines over and over': () => trio((at, who) => `line ${scatter(at + who * 77_777, 100)}`),
  'turned round': () =>
    trio((at, who) => `line ${who === 1 ? lines - at : at} ${who === 2 && at % 9 === 0 ? 'too' : ''}`),
  'one very long line': () => trio((at, who) => `${sentences(at)}${' word'.repeat(40_000)} ${who}`, 1),
  'one very long line of sentences': () =>
    trio(
      (_at, who) => Array.from({ length: lines }, (_none, one) => sentences(one + (one % 9 === who ? 1 : 0))).join(' '),
      1,
    ),
  'paragraphs of three sentences': () =>
    trio((at, who) =>
      at % 2
        ? ''
        : sentences(at)
            .replace(`${at}`, who === 1 ? 'six' : `${at}`)
            .replace('cups', who === 2 ? 'mugs' : 'cups'),
    ),
  'long paragraphs': () =>
    trio((at, who) => (at % 60 === 59 ? '' : at % 7 === who ? `Now ${sentences(at)}` : sentences(at))),
  'one paragraph of the same sentences': () => trio((at, who) => `One. Two. ${at % (who + 3) ? 'One. ' : ''}Two.`),
  'list items': () => trio((at, who) => `- ${sentences(at).replace('door', at % 3 === who ? 'gate' : 'door')}`),
  'rows of a table': () => trio((at, who) => `| ${at} | ${at % 3 === who ? 'gate' : 'door'} | ${at} |`),
  'open brackets': () => trio((at, who) => `${'("'.repeat(20)}${at % 3 === who ? 'a' : 'b'}`),
  'many marks': () => trio((at, who) => `${'**a** _b_ `c` '.repeat(4)}${at % 3 === who ? 'a.' : 'b.'} End ${at}.`),
  'letters with accents stored otherwise': () =>
    trio((at, who) => (who === 1 ? `caf\u00e9 ${at}` : `cafe\u0301 ${at % 5 ? at : who}`)),
};

export const names = Object.keys(kinds);

/** @returns the text that both began with, mine and theirs. */
export function makeTexts(name) {
  return kinds[name]();
}
