import type { When } from '../when.ts';
import type { Format } from './format.ts';

export type Audience = 'members' | 'newcomers' | 'organisers' | 'public' | 'everyone';

/** When a page is needed: the home page and read-me-first list documents in this order. */
export type Needed = 'first' | 'before-launch' | 'first-meeting' | 'each-meeting' | 'later';

export type { Format } from './format.ts';

export type Size = 'starter' | 'standard' | 'everything';

/** What a page is made once for: each meeting, or each time after the start at which people are asked how it goes. */
export type Each = 'sessions' | 'occasions';

/** The head of a template: what the document is, for whom, and when it belongs in a kit. */
export interface Front {
  /** File name without ending; the document's identity. */
  readonly id: string;
  readonly title: string;
  /** Inside the kit, with "/" and ending .md; never holds an answer, but in `path_each` the id of a phase or a time. */
  readonly path: string;
  readonly audience: Audience;
  readonly layout: 'doc' | 'form' | 'poster' | 'sheet';
  readonly needed: Needed;
  /** One line for lists: what the page is for. Full sentence. */
  readonly about: string;
  /** The smallest kit that holds it. */
  readonly size: Size;
  /** Included only when this holds. */
  readonly when?: When;
  /** Why it is there or not, in words, when `when` is set: "because new people say hello first" (after "because"). */
  readonly because?: string;
  /** Outranks kit.size: included in every size when this holds (safety and network rules). */
  readonly outranks?: When;
  /** Other formats that the same document has besides Markdown and HTML. */
  readonly also: readonly Format[];
  /** Crisis, safeguarding, consent and data protection texts are never merged. */
  readonly merge?: 'never';
  /** People fill it in: once edited it is never touched again. */
  readonly fill?: true;
  /** Those who look after a meeting have it at hand at each one, whenever it is first needed. */
  readonly at_hand?: true;
  readonly order: number;
  readonly sources: readonly string[];
  /** Made once for each of these; then `title_each` and `path_each` take the places of title and path. */
  readonly each?: Each;
  /** With `{n}` where the number of the meeting goes, or the words for the time. */
  readonly title_each?: string;
  /** With `{n}` where the number (with its phase) or the id of the time goes; ending .md. */
  readonly path_each?: string;
  /** Never in a head: the head that this page is one of, and which item of the kit's list it is for. */
  readonly of?: { readonly head: Front; readonly item: number; readonly isFirst: boolean };
}
