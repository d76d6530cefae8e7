/** What a shipped contact is for. `finder` entries are international directories of help lines. */
export type ContactKind =
  | 'emergency'
  | 'suicide-crisis'
  | 'emotional-support'
  | 'children-young-people'
  | 'domestic-abuse'
  | 'lgbt'
  | 'health-nonemergency'
  | 'finder';

/**
 * One entry of templates/data/crisis-contacts.yaml, as read. A missing field was not seen on the source page, so it is
 * never printed; some entries have only `text` or only `web`.
 */
export interface CrisisContact {
  readonly id: string;
  /** ISO 3166 alpha-2; ZZ is "any country". */
  readonly country: string;
  readonly kind: ContactKind;
  readonly name: string;
  readonly phone?: string;
  readonly text?: string;
  readonly web?: string;
  readonly hours?: string;
  /** Whom it is for, in words. */
  readonly for: string;
  readonly source: string;
  readonly source_type: string;
  readonly source_date?: string;
  /** What the source said, in our words. */
  readonly seen: string;
  readonly confidence: 'high' | 'medium';
}

/** The whole file. `compiled` is an ISO date, printed on every sheet that carries a number. */
export interface CrisisContactFile {
  readonly version: number;
  readonly compiled: string;
  readonly contacts: readonly CrisisContact[];
}
