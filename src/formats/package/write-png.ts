import { crc32 } from 'node:zlib';
import { strToU8, zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Writes a picture in black and white: PNG, grey of one bit.
 * @param rows - of dots, all of one length; true is black.
 * @param scale - so many dots of the picture along each side of one of `rows`.
 * @returns the same bytes for the same dots on every machine: the compression is our own, not that of the system.
 */
export function writePng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (rows[0]?.length ?? 0) * scale;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, rows.length * scale);
  // One bit; grey. The three that follow, 0 each: the only compression and filters that there are, not interlaced.
  header[8] = 1;
  const lines = rows.map((row) => packLine(row, scale, width));
  const dots = joinBytes(lines.flatMap((line) => Array.from({ length: scale }, () => line)));
  return joinBytes([
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('IDAT', zlibSync(dots, { level: 9 })),
    writeChunk('IEND', new Uint8Array()),
  ]);
}

/** One line of dots, eight a byte, where 1 is white; in front the number of its filter, 0 for none. */
function packLine(row: readonly boolean[], scale: number, width: number): Uint8Array {
  const line = new Uint8Array(1 + Math.ceil(width / 8));
  for (let dot = 0; dot < width; dot += 1) {
    const place = 1 + (dot >> 3);
    if (!row[Math.floor(dot / scale)]) line[place] = (line[place] ?? 0) | (0x80 >> (dot & 7));
  }
  return line;
}

function writeChunk(name: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([strToU8(name), content]);
  return joinBytes([numberBytes(content.length), named, numberBytes(crc32(named))]);
}

function numberBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
