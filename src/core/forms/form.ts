import type { When } from '../when.ts';

export type FormFieldKind =
  | 'text'
  | 'multiline'
  | 'number'
  | 'integer'
  | 'email'
  | 'phone'
  | 'choice'
  | 'choices'
  | 'consent'
  | 'date'
  | 'signature'
  | 'rating'
  | 'scale'
  | 'note';

/** One thing asked on a form. `id` is stable (`^[a-z][a-z0-9_]{0,25}$`): it becomes a CSV column and later a survey name. */
export interface FormField {
  readonly id: string;
  readonly kind: FormFieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly sensitive?: boolean;
  readonly options?: readonly { readonly name: string; readonly label: string }[];
  /** rating: the rows that are rated. `when` asks the plan: the row is left out unless it holds. */
  readonly rows?: readonly { readonly name: string; readonly label: string; readonly when?: When }[];
  /** Lines to write on in print; 1 when absent. */
  readonly lines?: number;
  /** Asks the plan: left out of the form unless it holds. */
  readonly when?: When;
  /** Asks another field of this form. */
  readonly show_if?: { readonly field: string; readonly is: string };
}

/** A form, defined once for every format. One YAML file in templates/en/forms. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FormField[];
}
