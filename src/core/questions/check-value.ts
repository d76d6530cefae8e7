import { nearest } from '../nearest.ts';
import type { Value } from '../when.ts';
import { checkText, quoteWord, type TextKind } from './check-text.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { Field, Kind, Question } from './question.ts';
import { MOST_ITEMS } from './shapes.ts';

export type { Fault } from './fault.ts';

type Asked = Question | Field;
type Path = Fault['path'];

/** What one item is, for kinds that are lists. */
const itemKinds: { readonly [list in Kind]?: TextKind } = {
  choices: 'choice',
  dates: 'date',
  texts: 'text',
  languages: 'language',
};

function fault(code: FaultCode, path: Path, what: string, fix: string): readonly Fault[] {
  return [{ code, what, fix, path }];
}

function isRecord(value: Value): value is { readonly [field: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkNumber(asked: Asked, value: Value, path: Path): readonly Fault[] {
  const whole = asked.kind === 'integer';
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    const what = whole ? 'A whole number belongs here.' : 'A number belongs here.';
    const isQuoted = typeof value === 'string' && (whole ? /^\d+$/ : /^\d+(?:\.\d+)?$/).test(value);
    return fault(
      'wrong-type',
      path,
      what,
      isQuoted ? 'Write it without quotes.' : 'Write it with plain digits, such as 8.',
    );
  }
  const min = asked.min ?? (whole ? Number.MIN_SAFE_INTEGER : 0);
  const max = asked.max ?? Number.MAX_SAFE_INTEGER;
  if (value < min || value > max) {
    const range = asked.max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    return fault('out-of-range', path, 'This number is not possible here.', `Write a number ${range}.`);
  }
  if (!whole && Number(value.toFixed(2)) !== value) {
    return fault('too-many-decimals', path, 'Money has two digits after the point.', 'Write it as 12.50.');
  }
  return [];
}

function checkItems(asked: Asked, kind: TextKind, value: Value, path: Path): readonly Fault[] {
  if (!Array.isArray(value))
    return fault('wrong-type', path, 'A list belongs here.', 'Write it as a list, even for one.');
  if (value.length > MOST_ITEMS) {
    return fault('too-many', path, `There are more than ${MOST_ITEMS} items.`, 'Please shorten the list.');
  }
  const items: readonly Value[] = value;
  return items.flatMap((item, index) => {
    const at = [...path, index];
    const wrong = checkSingle(asked, kind, item, at);
    if (wrong.length > 0 || kind !== 'choice' || items.indexOf(item) === index) return wrong;
    return fault('repeated-choice', at, 'This stands in the list twice.', 'Keep it once.');
  });
}

function checkSingle(asked: Asked, kind: TextKind, value: Value, path: Path): readonly Fault[] {
  if (typeof value === 'string') return checkText(asked, kind, value, path);
  const fix = typeof value === 'number' ? 'Put straight quotes around it.' : 'Write one text.';
  return fault('wrong-type', path, 'A text belongs here.', fix);
}

function checkRecord(question: Asked, fields: readonly Field[], value: Value, path: Path): readonly Fault[] {
  if (!isRecord(value)) {
    const names = fields.map((field) => field.name).join(', ');
    return fault('wrong-type', path, 'An entry with names and values belongs here.', `Its names are: ${names}.`);
  }
  const unknown = Object.keys(value).filter((name) => !fields.some((field) => field.name === name));
  const missing = fields.filter((field) => field.required && !Object.hasOwn(value, field.name));
  return [
    ...unknown.map((name) => nameUnknown(question, fields, name, path)),
    ...missing.flatMap((field) =>
      fault(
        'missing-field',
        path,
        `"${field.name}" is missing here.`,
        `${field.ask} Write null if it is not sure yet.`,
      ),
    ),
    ...fields.flatMap((field) => {
      const inField = Object.hasOwn(value, field.name) ? value[field.name] : null;
      return checkPart(field, inField ?? null, [...path, field.name]);
    }),
  ];
}

function nameUnknown(question: Asked, fields: readonly Field[], name: string, path: Path): Fault {
  const names = fields.map((field) => field.name);
  const meant = nearest(name.slice(0, 100), names);
  const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
  return {
    code: 'unknown-field',
    what: `${quoteWord(question, name)} is not a name that such an entry has.`,
    fix: `${hint}It may have: ${names.join(', ')}.`,
    path: [...path, name],
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}

function checkRecords(question: Asked, value: Value, path: Path): readonly Fault[] {
  const fields = 'fields' in question ? (question.fields ?? []) : [];
  if (!Array.isArray(value)) {
    return fault('wrong-type', path, 'A list of entries belongs here.', 'Begin each entry with a hyphen.');
  }
  if (value.length > MOST_ITEMS) {
    return fault('too-many', path, `There are more than ${MOST_ITEMS} entries.`, 'Please shorten the list.');
  }
  const entries: readonly Value[] = value;
  return entries.flatMap((entry, index) => checkRecord(question, fields, entry, [...path, index]));
}

function checkPart(asked: Asked, value: Value, path: Path): readonly Fault[] {
  if (value === null) return [];
  switch (asked.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
        ? []
        : fault('wrong-type', path, 'Yes or no belongs here.', 'Write true or false.');
    case 'integer':
    case 'amount':
      return checkNumber(asked, value, path);
    case 'records':
      return checkRecords(asked, value, path);
    case 'choices':
    case 'dates':
    case 'texts':
    case 'languages':
      return checkItems(asked, itemKinds[asked.kind] ?? 'text', value, path);
    default:
      return checkSingle(asked, asked.kind, value, path);
  }
}

/**
 * Everything that is wrong with a value as the answer to a question or a field of an entry; nothing when it will do.
 * null ("not sure yet") is always a fine answer, also inside an entry, but not inside a list.
 */
export function checkValue(asked: Question | Field, value: Value): readonly Fault[] {
  return checkPart(asked, value, []);
}
