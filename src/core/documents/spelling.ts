/** Spells a text the American way. `words` maps British lower-case words to American ones; other words stay. */
export type Spell = (text: string) => string;

/** Makes the speller for template text. Capitals are kept: Colour -> Color, COLOUR -> COLOR. Never used on answers. */
export function makeAmericanSpelling(words: Readonly<Record<string, string>>): Spell {
  const map = new Map(Object.entries(words));
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      const american = map.get(word.toLowerCase());
      if (american === undefined) return word;
      if (word === word.toUpperCase() && word.length > 1) return american.toUpperCase();
      const first = word.charAt(0);
      return first === first.toUpperCase() ? american.charAt(0).toUpperCase() + american.slice(1) : american;
    });
}

/** Spells every text inside plain data, except those under the names given. */
export function spellDeep<T>(data: T, spell: Spell, except: ReadonlySet<string>): T {
  if (typeof data === 'string') return spell(data) as T;
  if (Array.isArray(data)) return data.map((item) => spellDeep(item, spell, except)) as T;
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    except.has(name) ? value : spellDeep(value, spell, except),
  ]);
  return Object.fromEntries(entries) as T;
}
