import { tag, xmlDeclaration } from './xml.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What one part of a package points to. Ids come from a counter, so that the same parts always get the same ids. */
export interface Relationships {
  /** Adds a part of the package and returns its id. `kind` is the last word of its type, such as "styles". */
  readonly addPart: (kind: string, target: string) => string;
  /** Adds an address outside the package and returns its id; one address has one id. */
  readonly addLink: (target: string) => string;
  /** The part that holds all of them. */
  readonly write: () => string;
}

/** Starts the relationships of one part. */
export function startRelationships(): Relationships {
  const written: string[] = [];
  const links = new Map<string, string>();
  const add = (type: string, target: string, mode?: 'External'): string => {
    const id = `rId${written.length + 1}`;
    written.push(tag('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }));
    return id;
  };
  return {
    addPart: (kind, target) => add(kind.includes(':') ? kind : `${TYPES}/${kind}`, target),
    addLink(target) {
      const id = links.get(target) ?? add(`${TYPES}/hyperlink`, target, 'External');
      links.set(target, id);
      return id;
    },
    write: () => `${xmlDeclaration}${tag('Relationships', { xmlns: PACKAGE_TYPES }, ...written)}`,
  };
}
