import type { Value } from '../when.ts';

/**
 * What a group is about, with the words, cautions and defaults that fit it. One YAML file each in
 * templates/en/themes; a new theme is a new file. Every sentence is ours, plain and kind.
 */
export interface Theme {
  readonly id: string;
  /** As the first question lists it: "someone has died". */
  readonly label: string;
  readonly kind: 'condition' | 'experience' | 'interest' | 'work';
  /** Sample purpose in one sentence (practice.md section 5). */
  readonly purpose: string;
  /** First line of poster and welcome sheet, in the words people use at home, about 12 words. */
  readonly hook: string;
  /** "people who ..." as it reads after "a group for": "people who are grieving". */
  readonly who: string;
  /** The same for family and friends: "family and friends of people with dementia". */
  readonly whoFamily: string;
  /** One word for a person who comes, when "person who comes" is too long; usually "member". */
  readonly member: string;
  /** The caution most often got wrong, for those who look after meetings, two or three sentences. */
  readonly caution: readonly string[];
  /** Lines of the agreements that this theme adds, at most two, each one sentence. */
  readonly agreements: readonly string[];
  /** What not to say and what to say, for helpers: pairs. */
  readonly words: readonly { readonly say: string; readonly not: string }[];
  /** Subjects for a round, one line each, 8 to 12. */
  readonly topics: readonly string[];
  /** One opening question for each subject, in the same order, each a sentence. */
  readonly asks: readonly string[];
  /** Subjects with their opening questions, put together when the file is read. */
  readonly subjects: readonly { readonly topic: string; readonly ask: string }[];
  /** Opening questions for the first meeting, gentle, 3. */
  readonly openers: readonly string[];
  /** Where people who might come can be reached, 4 to 6. */
  readonly channels: readonly string[];
  /** A difficult moment typical of this theme: what you may see, what to say (one or two short sentences), what to do. */
  readonly moments: readonly { readonly see: string; readonly say: string; readonly do: string }[];
  /** Who may come along, in one sentence, when guests are allowed after a call. */
  readonly guests: string;
  /** Ids of network themes in networks.yaml that this theme matches. */
  readonly network_themes: readonly string[];
  /** Needs the page must think of: mobility, memory, fatigue ... (choice ids of people.access_needs_expected). */
  readonly access: readonly string[];
  /** true when a health or crisis line in the headline would be out of place (shared-interest, work-or-learning). */
  readonly light: boolean;
  /** Suggested answers by plan key; they go before the question's own suggestions. */
  readonly defaults: Readonly<Record<string, Value>>;
  readonly sources: readonly string[];
}
