/**
 * Whether somebody typed nothing on a page that people fill in: at most whole lines of ours were taken out or moved.
 * A line of theirs that is not ours may be an answer, wherever it stands.
 * @param ours - the blank page as we wrote it. @param theirs - the page as it stands. Both with line feeds.
 */
export function isOnlyShortened(ours: string, theirs: string): boolean {
  const known = new Set(ours.split('\n').map(bare));
  return theirs.split('\n').every((line) => known.has(bare(line)));
}

/**
 * Whether an organiser changed our words on a page that people fill in as a Word file: a line of ours is gone or says
 * something else. Answers only add lines, tick boxes and fill cells and rules, so none of these count.
 * @param ours - the lines of the file as we wrote it. @param theirs - those of the file as it stands.
 */
export function isReworded(ours: readonly string[], theirs: readonly string[]): boolean {
  const left = new Set(theirs.map(bare));
  return ours.some((line) => !line.startsWith('|') && !line.includes('__') && !left.has(bare(line)));
}

function bare(line: string): string {
  return line.replace(/[☐☒]/gu, '').trim();
}
