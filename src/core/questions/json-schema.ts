import { languagePattern } from './languages.ts';
import { countryCodes, timeZones } from './places.ts';
import type { Field, Kind, Question } from './question.ts';
import {
  datePattern,
  emailPattern,
  intervalPattern,
  LONGEST,
  linePattern,
  linkPattern,
  MOST_ITEMS,
  phonePattern,
  rhythmPattern,
  timePattern,
} from './shapes.ts';

type Asked = Question | Field;
type Schema = { readonly [keyword: string]: unknown };

const nullable: Schema = { type: 'null' };

function idsOf(asked: Asked): readonly string[] {
  return (asked.options ?? []).map((option) => option.id);
}

/** An empty list of choices is no schema, so there is one only where there are words. */
function wordsBeside(asked: Asked): readonly Schema[] {
  const ids = idsOf(asked);
  return ids.length > 0 ? [{ enum: ids }] : [];
}

function text(pattern: string, longest: number): Schema {
  return { type: 'string', pattern, maxLength: longest };
}

function list(items: Schema, more: Schema = {}): Schema {
  return { type: 'array', items, maxItems: MOST_ITEMS, ...more };
}

function number(asked: Asked, type: 'integer' | 'number', least: number): Schema {
  return { type, minimum: asked.min ?? least, maximum: asked.max ?? Number.MAX_SAFE_INTEGER };
}

function entry(asked: Asked): Schema {
  const fields = 'fields' in asked ? (asked.fields ?? []) : [];
  const properties = Object.fromEntries(fields.map((field) => [field.name, { title: field.ask, ...orNull(field) }]));
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The schema of one answer by kind, null not yet allowed. Looser than `checkValue` in dates that do not exist only. */
const schemas: Readonly<Record<Kind, (asked: Asked) => Schema>> = {
  text: (asked) => text(asked.shape?.pattern ?? linePattern, asked.longest ?? LONGEST.line),
  paragraph: (asked) => ({ type: 'string', maxLength: asked.longest ?? LONGEST.paragraph }),
  choice: (asked) => ({ enum: idsOf(asked) }),
  choices: (asked) => list({ enum: idsOf(asked) }, { uniqueItems: true }),
  'yes-no': () => ({ type: 'boolean' }),
  integer: (asked) => number(asked, 'integer', Number.MIN_SAFE_INTEGER),
  amount: (asked) => number(asked, 'number', 0),
  date: () => ({ type: 'string', pattern: datePattern }),
  dates: () => list({ type: 'string', pattern: datePattern }),
  time: () => ({ type: 'string', pattern: timePattern }),
  texts: (asked) => list(text(asked.shape?.pattern ?? linePattern, asked.longest ?? LONGEST.line)),
  country: () => ({ enum: countryCodes }),
  timezone: () => ({ enum: timeZones }),
  language: () => ({ type: 'string', pattern: languagePattern() }),
  languages: () => list({ type: 'string', pattern: languagePattern() }),
  rhythm: () => ({ type: 'string', pattern: rhythmPattern }),
  interval: (asked) => ({ anyOf: [{ type: 'string', pattern: intervalPattern }, ...wordsBeside(asked)] }),
  phone: (asked) => text(phonePattern, asked.longest ?? LONGEST.phone),
  email: (asked) => text(emailPattern, asked.longest ?? LONGEST.email),
  link: (asked) => text(linkPattern, asked.longest ?? LONGEST.link),
  records: (asked) => list(entry(asked)),
};

function orNull(asked: Asked): Schema {
  const schema = schemas[asked.kind](asked);
  return { anyOf: [schema, nullable] };
}

interface Branch {
  readonly [name: string]: Branch | Question;
}

function isQuestion(branch: Branch | Question): branch is Question {
  return typeof branch.key === 'string';
}

function place(tree: Branch, path: readonly string[], question: Question): Branch {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...tree, [name]: question };
  const below = tree[name];
  return { ...tree, [name]: place(below === undefined || isQuestion(below) ? {} : below, rest, question) };
}

function describe(branch: Branch | Question): Schema {
  if (isQuestion(branch)) {
    return { title: branch.label, description: `${branch.ask} ${branch.why}`, ...orNull(branch) };
  }
  const properties = Object.fromEntries(Object.entries(branch).map(([name, below]) => [name, describe(below)]));
  return { type: ['object', 'null'], properties, additionalProperties: false };
}

/**
 * The JSON Schema (2020-12) of plan.yaml, for editors that complete and check YAML: keys nested as in the file, null
 * allowed wherever an answer stands, titles and descriptions from the questions.
 */
export function planSchema(questions: readonly Question[]): object {
  const tree = questions.reduce<Branch>((grown, question) => place(grown, question.key.split('.'), question), {});
  const answers = Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, describe(branch)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A circlekit plan',
    description: 'What people answered about their group. A missing key means the suggestion, null "not sure yet".',
    type: 'object',
    properties: {
      plan: { title: 'Version of this format', const: 1 },
      id: { title: 'Made once for this plan; calendars use it', type: ['string', 'null'] },
      created: { title: 'The day on which it was made', type: ['string', 'null'] },
      ...answers,
      extra: { title: 'Keys of packs', type: ['object', 'null'] },
    },
    required: ['plan'],
    additionalProperties: false,
  };
}
