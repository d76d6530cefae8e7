import type { Form } from '../forms/form.ts';

export type Inline =
  | { readonly t: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true; readonly href?: string }
  | { readonly t: 'break' }
  /** A blank the person still has to fill. `words` is the gap text of the question. */
  | { readonly t: 'gap'; readonly words: string };

export type Align = 'left' | 'right' | 'center' | null;

export type Block =
  | { readonly t: 'heading'; readonly depth: 1 | 2 | 3 | 4; readonly c: readonly Inline[] }
  | { readonly t: 'para'; readonly c: readonly Inline[] }
  | {
      readonly t: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly { readonly checked?: boolean; readonly c: readonly Block[] }[];
    }
  | {
      readonly t: 'table';
      readonly align: readonly Align[];
      readonly headers: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** A block quote in Markdown: words to say aloud. */
  | { readonly t: 'say'; readonly c: readonly Block[] }
  | { readonly t: 'form'; readonly form: Form }
  | { readonly t: 'code'; readonly text: string }
  | { readonly t: 'rule' }
  | { readonly t: 'page-break' };

/** One document, read into a tree that every format is made from. */
export interface CircleDoc {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly layout: 'doc' | 'form' | 'poster' | 'sheet';
  /** ISO date printed in the foot: kit.as_of. */
  readonly date: string;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  readonly blocks: readonly Block[];
}
