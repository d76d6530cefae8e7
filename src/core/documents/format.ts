/** Every form that a file of a kit may have; its name is the ending of the file's name. */
export type Format = 'md' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'ics';

/** What the rules for files ask of a format. */
interface Traits {
  /** Plain text, in which line ends and a byte-order mark say nothing. Other bytes are never touched. */
  readonly isText: boolean;
  /** A file that is replaced keeps the line ends and the byte-order mark that the person's had. */
  readonly keepsLayout: boolean;
  /** What was last written is kept, to be merged with or compared one day; else it is only known by its digest. */
  readonly isRemembered: boolean;
  /** People write down in it what others told them: once edited it is never replaced, copied or shown. */
  readonly isFilledIn: boolean;
  /** A document of its own, not the table or calendar that goes with one. */
  readonly isPage: boolean;
}

const page = { isText: true, keepsLayout: true, isRemembered: true, isFilledIn: false, isPage: true } as const;
const binary = { isText: false, keepsLayout: false } as const;

const traits: Readonly<Record<Format, Traits>> = {
  md: page,
  html: { ...page, isRemembered: false },
  docx: { ...page, ...binary },
  pdf: { ...page, ...binary, isRemembered: false, isFilledIn: true },
  xlsx: { ...binary, isRemembered: false, isFilledIn: true, isPage: false },
  csv: { ...page, isFilledIn: true, isPage: false },
  // A calendar file ends its lines in one way only, whatever a copy of it was saved with.
  ics: { ...page, keepsLayout: false, isPage: false },
};

/** All formats, those that people edit first. */
export const formats = ['md', 'html', 'docx', 'pdf', 'xlsx', 'csv', 'ics'] as const satisfies readonly Format[];

export function isFormat(name: unknown): name is Format {
  return typeof name === 'string' && (formats as readonly string[]).includes(name);
}

export function isText(format: Format): boolean {
  return traits[format].isText;
}

export function keepsLayout(format: Format): boolean {
  return traits[format].keepsLayout;
}

export function isRemembered(format: Format): boolean {
  return traits[format].isRemembered;
}

export function isFilledIn(format: Format): boolean {
  return traits[format].isFilledIn;
}

export function isPage(format: Format): boolean {
  return traits[format].isPage;
}

/** The same place with the ending of another format: heads of templates name the Markdown file. */
export function pathIn(format: Format, path: string): string {
  return path.replace(/\.md$/u, `.${format}`);
}
