import { setFlagsFromString } from 'node:v8';

/** Flags are the whole process's, and so is what was said of it last. */
let isLong = false;

/**
 * Tells Node that this run will be over before its optimising compiler has paid for itself: making the pages of a kit then
 * takes a third less processor time. Everything is still compiled, and the heaviest merge takes twice as long at worst.
 */
export function expectShortRun(): void {
  if (!isLong) setFlagsFromString('--no-opt');
}

/**
 * Tells Node that this run makes a whole kit of Word or PDF files after all. Young objects are cleared away early, which takes
 * a third less memory. V8 11 and 12 then optimise after all; 11 (Node 20) only what runs hottest, since with its own budget it
 * spends more on compiling than a run of four seconds gains. Later ones are as quick without.
 * V8 complains aloud of a flag that it does not know, so each is only told those that it has.
 */
export function expectLongRun(): void {
  isLong = true;
  const version = Number.parseInt(process.versions.v8, 10);
  setFlagsFromString('--semi-space-growth-factor=1');
  if (version < 13) setFlagsFromString('--opt');
  if (version < 12) setFlagsFromString('--interrupt-budget=1000000');
}
