import { describe, expect, test } from 'vitest';
import { host } from '../../src/edge/host.ts';

describe('the watch for Ctrl-C', () => {
  test('tells whether it was pressed, and the process goes on', async () => {
    const watch = host.watchForStop();
    expect(await watch.isAsked()).toBe(false);
    process.kill(process.pid, 'SIGINT');
    const answers: boolean[] = [];
    while (!answers.includes(true) && answers.length < 1000) answers.push(await watch.isAsked());
    watch.end();
    expect(answers.at(-1)).toBe(true);
  });

  test('leaves nothing behind', () => {
    const before = process.listenerCount('SIGINT');
    host.watchForStop().end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('processes', () => {
  test('our own runs, one that cannot be does not', () => {
    expect([host.isRunning(host.pid), host.isRunning(2 ** 30)]).toEqual([true, false]);
  });
});
