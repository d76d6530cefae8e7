/**
 * An element of the structure tree that speech programs read. It is made when something of it is first drawn, so the
 * tree stands in the order of the pages.
 */
export interface Tag {
  readonly type:
    | 'Document'
    | 'Part'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'BlockQuote'
    | 'Code'
    | 'Link'
    | 'Form'
    | 'Figure';
  readonly parent?: Tag;
  /** Of a header cell: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Spoken instead of what is drawn. */
  readonly alt?: string;
  readonly title?: string;
}

/** An element of this type inside another. */
export function tagIn(parent: Tag, type: Tag['type'], more: Omit<Tag, 'type' | 'parent'> = {}): Tag {
  return { type, parent, ...more };
}
