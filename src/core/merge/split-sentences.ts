// Marks that open and close pairs, runs of marks of their own kind that close what they opened, and ends of sentences.
const MARKS =
  /\*+|(?<![\p{L}\p{N}_])_{1,3}(?!_)|(?<!_)_{1,3}(?![\p{L}\p{N}_])|`+|~~|["()[\]“”„«»]|[.!?…؟।]+|[。！？]+/gu;
const ENDS = /^[.!?…؟।。！？]/u;
const CLOSERS = /^[*_`~"”“)\]»]/u;
const SPACE = /[ \t\n\r]*/uy;
// A sentence begins with a capital, or a letter of a script that has none. A number may be part of what came before.
const BEGINNING = /[*_~"“„«(['‘¿¡]*[\p{Lu}\p{Lt}\p{Lo}]/uy;
// Single letters are initials, or the ends of "p.m." and "e.g.".
const SHORT_WORD =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}|Dr|Mr|Mrs|Ms|Mx|Prof|Rev|St|Sr|Jr|No|Nr|vs|etc|approx|ca|cf|Tel|Ext|Fig|pp|bzw)$/iu;
const STARTERS = '([“„«';
const ENDERS = ')]”»';
const WINDOW = 10;
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  ')': ['('],
  ']': ['['],
  '”': ['“', '„'],
  '»': ['«'],
  '“': ['„'],
};

/**
 * Cuts the text of one paragraph after its sentences; the space that follows a sentence stays with it. Nothing is cut inside
 * brackets, quotation marks, links or emphasis, after a short form such as "Dr.", or where the next word has no
 * capital: a piece is rather two sentences than half of one.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  const open = new Map<string, number>();
  let start = 0;
  // Where a sentence may end: after its full stop and the marks that close with it. -1 while there is none.
  let ending = -1;
  const finish = () => {
    const next = open.size === 0 ? findNext(text, start, ending) : -1;
    if (next !== -1) {
      sentences.push(text.slice(start, next));
      start = next;
    }
    ending = -1;
  };
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (ending !== -1 && (index !== ending || !CLOSERS.test(mark))) finish();
    if (ENDS.test(mark) || ending !== -1) ending = index + mark.length;
    if (!ENDS.test(mark)) turn(open, mark);
  }
  if (ending !== -1) finish();
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** Counts what stands open. A closing mark closes what it can; a run of stars or a straight quotation mark closes its like. */
function turn(open: Map<string, number>, mark: string): void {
  const opener = OPENERS[mark]?.find((one) => open.has(one)) ?? mark;
  const count = open.get(opener) ?? 0;
  if (STARTERS.includes(mark) && opener === mark) open.set(mark, count + 1);
  else if (count > 1) open.set(opener, count - 1);
  else if (count === 1) open.delete(opener);
  else if (!ENDERS.includes(mark)) open.set(mark, 1);
}

/** Where the next sentence begins when one may have ended here, or -1. */
function findNext(text: string, start: number, ending: number): number {
  SPACE.lastIndex = ending;
  const space = SPACE.exec(text)?.[0] ?? '';
  const next = ending + space.length;
  if (next >= text.length) return -1;
  const stop = text.slice(Math.max(start, ending - WINDOW), ending).replace(/[*_`~"”“)\]»]+$/u, '');
  if (space === '' && !/[。！？]$/u.test(stop)) return -1;
  if (/[^.]\.$/u.test(stop) && SHORT_WORD.test(stop.slice(0, -1))) return -1;
  BEGINNING.lastIndex = next;
  return BEGINNING.test(text) ? next : -1;
}
