/** The middle one of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Sums up several tables of the same rows.
 * @param tables - of each table, the runs by row: lists of [processor seconds, wall seconds, peak memory in bytes].
 * @param rows - name, the row it is compared with (`floor`), and its bar where it has one.
 * @returns of each row the median over the tables of its ratio to the floor of the same table, and what was seen.
 */
export function sumUp(tables, rows) {
  return rows.map(({ name, floor, bar }) => {
    const middles = tables.map((table) => middleOf(table[name], 0));
    const ratios = tables.map((table, at) => middles[at] / middleOf(table[floor], 0));
    const wall = median(tables.map((table) => middleOf(table[name], 1) / middleOf(table[floor], 1)));
    return { name, bar, wall, ms: median(middles) * 1000, ratio: median(ratios), seen: ratios };
  });
}

function middleOf(runs, which) {
  return median(runs.map((run) => run[which]));
}

/** The sums as lines of text. */
export function printSums(title, sums) {
  const width = Math.max(...sums.map(({ name }) => name.length), title.length);
  const lines = sums.map(({ name, ms, ratio, wall, bar, seen }) => {
    const range = `${Math.min(...seen).toFixed(2)} to ${Math.max(...seen).toFixed(2)}`;
    const verdict = bar === undefined ? '' : `${String(bar).padStart(5)}  ${ratio <= bar ? 'under' : 'OVER'}`;
    return `${name.padEnd(width)} ${ms.toFixed(1).padStart(8)} ${ratio.toFixed(2).padStart(7)}  ${range.padEnd(15)} ${wall.toFixed(2).padStart(6)}  ${verdict}`.trimEnd();
  });
  const head = `${title.padEnd(width)} ${'ms'.padStart(8)} ${'ratio'.padStart(7)}  ${'seen'.padEnd(15)} ${'wall'.padStart(6)}  ${'bar'.padStart(5)}`;
  return [head, ...lines, ''].join('\n');
}

/** The middle run of each row, by the clock and by its peak of memory, beside what it should stay under (`most`). */
export function printPeaks(title, tables, rows) {
  const width = Math.max(...rows.map(({ name }) => name.length), title.length);
  const lines = rows.map(({ name, most }) => {
    const [seconds, megabytes] = [1, 2].map((which) => median(tables.map((table) => middleOf(table[name], which))));
    const isUnder = seconds <= most.seconds && megabytes / 1e6 <= most.megabytes;
    const bars = `${most.seconds} s, ${most.megabytes} MB`;
    return `${name.padEnd(width)} ${seconds.toFixed(2).padStart(8)} ${(megabytes / 1e6).toFixed(0).padStart(7)}  ${bars}  ${isUnder ? 'under' : 'OVER'}`;
  });
  return [`${title.padEnd(width)} ${'s'.padStart(8)} ${'MB'.padStart(7)}  bars`, ...lines, ''].join('\n');
}
