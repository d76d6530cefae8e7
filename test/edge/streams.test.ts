import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeOutput } from '../../src/edge/streams.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** Stands for Node's own stream; `opened` says how often one was asked for. */
function standIn() {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream & PassThrough;
  let opened = 0;
  return {
    open: () => {
      opened += 1;
      return stream;
    },
    opened: () => opened,
    /** All bytes that were written to it; some versions of Node give them piece by piece. */
    taken: () => {
      const pieces: Buffer[] = [];
      for (let piece = stream.read(); piece !== null; piece = stream.read()) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** Stands for a terminal: it leads to no file and no pipe. */
const noFile = -1;

function openFile(path: string, flags: string | number): number {
  const descriptor = openSync(path, flags);
  onTestFinished(() => closeSync(descriptor));
  return descriptor;
}

describe('What goes to a file', () => {
  it('is written without a stream of Node', () => {
    const path = join(makeTemporaryFolder({}).path, 'out.txt');
    const { open, opened } = standIn();
    const output = makeOutput(openFile(path, 'w'), open);
    output.write('Grüße, ');
    output.write(Buffer.from('all of you'));
    expect(readFileSync(path, 'utf8')).toBe('Grüße, all of you');
    expect([output.isTerminal, output.width, opened()]).toEqual([false, 80, 0]);
  });
});

describe.skipIf(process.platform === 'win32')('A pipe that does not wait', () => {
  const letters = Buffer.alloc(300_000, 'kind words, ');

  it('gets the rest through a stream of Node once it is full, in order', () => {
    const path = join(makeTemporaryFolder({}).path, 'pipe');
    execFileSync('mkfifo', [path]);
    const descriptor = openFile(path, constants.O_RDWR | constants.O_NONBLOCK);
    const { open, taken } = standIn();
    const output = makeOutput(descriptor, open);
    output.write(letters);
    output.write('the end');
    const direct = Buffer.alloc(letters.length);
    const count = readSync(descriptor, direct);
    expect(count).toBeLessThan(letters.length);
    expect(
      Buffer.concat([direct.subarray(0, count), taken()]).equals(Buffer.concat([letters, Buffer.from('the end')])),
    ).toBe(true);
  });
});

describe('The place for what nobody wants', () => {
  it('is written to without a stream of Node', () => {
    const { open, opened } = standIn();
    const output = makeOutput(openFile(devNull, 'w'), open);
    output.write('gone');
    expect([output.isTerminal, opened()]).toEqual([false, 0]);
  });
});

describe('A terminal', () => {
  it('is written to through a stream of Node, without control characters', () => {
    const { open, taken } = standIn();
    const output = makeOutput(noFile, () => Object.assign(open(), { isTTY: true, columns: 40 }));
    output.write('a\u001b]0;title\u0007b');
    expect([output.isTerminal, output.width, taken().toString()]).toEqual([true, 40, 'a]0;titleb']);
  });
});
