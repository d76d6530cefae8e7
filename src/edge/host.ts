import { hostname } from 'node:os';
import type { Host } from '../world.ts';

/** The real process and machine. */
export const host: Host = {
  pid: process.pid,
  get name() {
    return hostname();
  },
  now: () => new Date(),
  isRunning,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  watchForStop: () => {
    let isAsked = false;
    const note = (): void => {
      isAsked = true;
    };
    process.on('SIGINT', note);
    return {
      // A signal reaches us only when the event loop has gone round once.
      isAsked: () => new Promise((resolve) => setImmediate(() => resolve(isAsked))),
      end: () => {
        process.removeListener('SIGINT', note);
      },
    };
  },
};

/** Signal 0 asks and sends nothing. A process that may not be signalled is there all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
