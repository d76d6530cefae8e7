import type { Form } from '../forms/form.ts';
import type { CrisisContact } from '../kit/types.ts';
import type { NetworkDuties, NetworkEntry } from '../networks/types.ts';
import type { ThemeDefaults } from '../questions/fill-in.ts';
import type { Front } from './front.ts';
import { makeAmericanSpelling, type Spell } from './spelling.ts';
import type { Theme } from './theme.ts';

export type Spelling = 'british' | 'american';

/** A compiled Handlebars template, opaque to us. */
export type TemplateSpec = object;

/**
 * Templates, themes, forms and data that the program writes from: data only, never code that a pack brings. Every part
 * is loaded when it is asked for.
 */
export interface Pack {
  readonly id: string;
  /** Changes when any template changes. */
  readonly digest: string;
  fronts(spelling: Spelling): readonly Front[];
  template(id: string, spelling: Spelling): TemplateSpec;
  partials(spelling: Spelling): Readonly<Record<string, TemplateSpec>>;
  forms(spelling: Spelling): ReadonlyMap<string, Form>;
  theme(id: string, spelling: Spelling): Theme;
  /** Respells words of ours that do not come from a template: names of choices, labels. Never used on answers. */
  speller(spelling: Spelling): Spell;
  readonly themeDefaults: ThemeDefaults;
  /** Names of the example plans that ship with the program. */
  readonly examples: readonly string[];
  /** The text of an example's plan.yaml. */
  example(name: string): string;
  /** The contacts of a country, and those of no country in particular; of all countries when none is named. */
  crisis(country?: string): { readonly compiled: string; readonly contacts: readonly CrisisContact[] };
  networks(): { readonly compiled: string; readonly networks: readonly NetworkEntry[] };
  networkDuties(): NetworkDuties;
}

/** The part of a pack that is always loaded. */
interface Index extends Pick<Pack, 'id' | 'digest' | 'themeDefaults' | 'examples'> {
  /** The countries that have contacts, each in a part of its own. */
  readonly crisisCountries: readonly string[];
  /** ISO date. */
  readonly crisisCompiled: string;
  /** The documents of the smallest kit, whose templates stand together in one part and each in its own. */
  readonly starters: readonly string[];
}

/** Under which country the directories that cover many countries stand. */
const anyCountry = 'ZZ';

/**
 * Opens the pack that came with the program.
 * @param load - gives a part by name ("fronts.british", "documents/welcome.american"); throws when it is not there.
 */
export function openPack(load: (name: string) => unknown): Pack {
  const { crisisCountries, crisisCompiled, starters, ...index } = load('index') as Index;
  let first: string | undefined;
  return {
    ...index,
    fronts: (spelling) => load(`fronts.${spelling}`) as readonly Front[],
    template: (id, spelling) => {
      first ??= id;
      // Who asks for a second page makes a kit: its templates come in one file, since opening each takes a while.
      if (id === first || !starters.includes(id)) return load(`documents/${id}.${spelling}`) as TemplateSpec;
      return (load(`starters.${spelling}`) as Readonly<Record<string, TemplateSpec>>)[id] as TemplateSpec;
    },
    partials: (spelling) => load(`partials.${spelling}`) as Record<string, TemplateSpec>,
    forms: (spelling) => new Map((load(`forms.${spelling}`) as readonly Form[]).map((form) => [form.id, form])),
    theme: (id, spelling) => load(`themes/${id}.${spelling}`) as Theme,
    speller: (spelling) =>
      spelling === 'british'
        ? (text) => text
        : makeAmericanSpelling(load('spelling.american') as Record<string, string>),
    example: (name) => load(`examples/${name}`) as string,
    crisis: (country) => {
      const wanted = crisisCountries.filter((one) => country === undefined || one === country || one === anyCountry);
      const contacts = wanted.flatMap((one) => load(`crisis/${one}`) as readonly CrisisContact[]);
      return { compiled: crisisCompiled, contacts };
    },
    networks: () => load('networks') as ReturnType<Pack['networks']>,
    networkDuties: () => load('network-duties') as NetworkDuties,
  };
}
