/** How long after a key another one still belongs to the same paste, in milliseconds: nobody types that fast. */
const burst = 15;

/** Runs the last task given to it once no further one has come for a moment. */
export interface Quiet {
  /** True while something is waiting to run. */
  isWaiting(): boolean;
  wait(task: () => void): void;
  cancel(): void;
}

/** Makes a timer for one prompt. Cancel it when the prompt ends. */
export function makeQuiet(): Quiet {
  let timer: NodeJS.Timeout | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const wait = (task: () => void): void => {
    cancel();
    timer = setTimeout(() => {
      timer = undefined;
      task();
    }, burst);
  };
  return { isWaiting: () => timer !== undefined, wait, cancel };
}
