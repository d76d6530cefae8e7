import { encode } from 'uqr';

/** What is said of a code to those who do not see it. Another language brings the same name. */
export interface CodeWords {
  /** `{link}`. */
  readonly qr: string;
}

export const englishCodeWords: CodeWords = {
  qr: 'A code that opens {link} when a phone’s camera looks at it',
};

/** A square code that a telephone's camera opens. */
export interface QrCode {
  /** Row by row, with the white edge; true is dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** Modules along one side, with the white edge. */
  readonly size: number;
}

/**
 * Works out the code of an address, the same in every format.
 * @param link - an https address.
 */
export function encodeLink(link: string): QrCode {
  // The white edge belongs to the code: without four modules of it many cameras find nothing.
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  return { modules: data, size };
}
