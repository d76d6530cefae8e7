import { childOf, findAll, type XmlElement } from '../package/read-xml.ts';

/** Names of styles by id, in small letters: ids and capitals change when another program saves, names stay. */
export function readStyleNames(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const styles = root ? findAll(root, 'style') : [];
  return new Map(
    styles.map((style) => [style.attributes.styleId ?? '', (readValue(style, 'name') ?? '').toLowerCase()] as const),
  );
}

/** Whether a level of a list counts or has bullets, by "numId level". */
export function readListKinds(root: XmlElement | undefined): ReadonlyMap<string, string> {
  if (root === undefined) return new Map();
  const kinds = new Map(
    findAll(root, 'abstractNum').map((kind) => [kind.attributes.abstractNumId ?? '', kind] as const),
  );
  const found = new Map<string, string>();
  for (const list of findAll(root, 'num')) {
    const kind = kinds.get(readValue(list, 'abstractNumId') ?? '');
    for (const level of kind ? findAll(kind, 'lvl') : [])
      found.set(`${list.attributes.numId} ${level.attributes.ilvl}`, readValue(level, 'numFmt') ?? '');
  }
  return found;
}

/** Addresses that a part points to, by id. */
export function readTargets(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const all = root ? findAll(root, 'Relationship') : [];
  return new Map(all.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''] as const));
}

/** The value of a child that holds nothing else: `<w:name w:val="Normal"/>`. */
export function readValue(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}
