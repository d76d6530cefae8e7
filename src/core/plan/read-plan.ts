import { isMap, isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { isDate } from '../kit/calendar.ts';
import type { Problem } from '../problem.ts';
import { decodePlan } from './bytes.ts';
import { checkAnswers, notAMap } from './check-answers.ts';
import type { Finding } from './finding.ts';
import { type KeyTree, planKeys } from './key-tree.ts';
import { MAX_FINDINGS } from './limits.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { PLAN_VERSION, type Plan } from './plan.ts';
import { showLine } from './private-lines.ts';
import { findControls } from './raw-characters.ts';
import { drawFrame, lineIndexAt, locate, mapLines, type TextLines } from './text-lines.ts';
import { findBadKeys, findRefused } from './yaml-dangers.ts';
import { explainErrors } from './yaml-problems.ts';

/** What came of reading: the plan, or every reason why there is none. */
export interface PlanReading {
  /** Absent as soon as one problem is an error. */
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
}

type Answered = Omit<Plan, 'text'>;

interface Checked {
  readonly plan?: Answered;
  readonly findings: readonly Finding[];
}

/** Slips after which the parser finds its feet on the next line; the others spoil what follows. */
const MENDS_ITSELF = ['colon-in-text', 'needs-quotes', 'text-after-quote', 'backslash', 'no-colon', 'curly-quotes'];

function findPair(map: YAMLMap.Parsed, name: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function checkVersion(map: YAMLMap.Parsed): readonly Finding[] {
  const fix = `Write "plan: ${PLAN_VERSION}" as the first line.`;
  const pair = findPair(map, 'plan');
  if (pair === undefined) {
    const what = 'The line that says which plan format this is is missing.';
    return [{ code: 'plan-version-missing', what, fix, key: 'plan', offset: map.range[0] }];
  }
  const value = isScalar(pair.value) ? pair.value.value : undefined;
  if (value === PLAN_VERSION) return [];
  const offset = (pair.value ?? pair.key).range[0];
  if (typeof value === 'number' && Number.isInteger(value) && value > PLAN_VERSION) {
    const what = `This plan has format ${value}; this circlekit reads up to format ${PLAN_VERSION}.`;
    return [{ code: 'plan-version-newer', what, fix: 'Use a newer circlekit for this plan.', key: 'plan', offset }];
  }
  const what = `The plan format should be the number ${PLAN_VERSION}.`;
  return [{ code: 'plan-version-unknown', what, fix, key: 'plan', offset }];
}

function readId(map: YAMLMap.Parsed): { readonly id: string | null; readonly findings: readonly Finding[] } {
  const node = findPair(map, 'id')?.value ?? null;
  const value = isScalar(node) ? node.value : node;
  if (value === null || node === null) return { id: null, findings: [] };
  if (typeof value === 'string' && isId(value)) return { id: value, findings: [] };
  const what = 'The id of a plan is one word of letters, digits and hyphens, in quotes.';
  const fix = 'Put it back as it was, or delete the line: circlekit will make a new one.';
  return { id: null, findings: [{ code: 'bad-id', what, fix, key: 'id', offset: node.range[0] }] };
}

/** Ours are always of the first kind, and what is a letter in all the world takes long to work out. */
function isId(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,63}$/u.test(text) || /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text);
}

function readCreated(map: YAMLMap.Parsed): { readonly created: string | null; readonly findings: readonly Finding[] } {
  const node = findPair(map, 'created')?.value ?? null;
  const value = isScalar(node) ? node.value : node;
  if (value === null || node === null) return { created: null, findings: [] };
  if (typeof value === 'string' && isDate(value)) return { created: value, findings: [] };
  const what = 'The day on which the plan was made is a date in quotes.';
  const fix = 'Write it as "2027-01-12", or delete the line.';
  return { created: null, findings: [{ code: 'bad-created', what, fix, key: 'created', offset: node.range[0] }] };
}

function checkContents(parsed: ParsedYaml, text: string, keys: KeyTree): Checked {
  const { contents } = parsed;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const what = 'The file is empty: there is no plan in it.';
    const finding = { code: 'plan-empty', what, fix: 'Run `circlekit new` to make one.', offset: 0 };
    return { findings: parsed.errors.length > 0 ? [] : [finding] };
  }
  if (!isMap(contents)) return { findings: [notAMap('', contents)] };
  const { id, findings: idFindings } = readId(contents);
  const { created, findings: createdFindings } = readCreated(contents);
  const { answers, findings } = checkAnswers(contents, text, keys);
  const all = [
    ...checkVersion(contents),
    ...idFindings,
    ...createdFindings,
    ...findBadKeys(contents, mapLines(text)),
    ...findings,
  ];
  return { plan: { version: PLAN_VERSION, id, created, answers }, findings: all };
}

/** Leaves out what only follows from a slip in the YAML: what stands in the same line, or after it where it spoils the rest. */
function dropEchoes(findings: readonly Finding[], slips: readonly Finding[], lines: TextLines): readonly Finding[] {
  const lineOf = ({ offset }: Finding) => lineIndexAt(lines, offset);
  const taken = new Set(
    slips.flatMap((slip) => [lineOf(slip), ...(slip.code === 'bad-indent' ? [lineOf(slip) - 1] : [])]),
  );
  const spoiled = Math.min(...slips.filter(({ code }) => !MENDS_ITSELF.includes(code)).map(lineOf));
  return findings.filter((finding) => !taken.has(lineOf(finding)) && lineOf(finding) < spoiled);
}

function checkText(text: string, keys: KeyTree): Checked {
  const controls = findControls(text);
  const parsed = parseYaml(text);
  if (parsed.givenUp !== undefined) return { findings: [parsed.givenUp, ...controls] };
  const lines = mapLines(text);
  const refused = findRefused(parsed);
  const refusedLines = new Set([...controls, ...refused].map(({ offset }) => lineIndexAt(lines, offset)));
  const slips = explainErrors(parsed, lines).filter(({ offset }) => !refusedLines.has(lineIndexAt(lines, offset)));
  const { plan, findings } = checkContents(parsed, text, keys);
  const rest = slips.length === 0 ? findings : dropEchoes(findings, slips, lines);
  return { ...(plan === undefined ? {} : { plan }), findings: [...controls, ...refused, ...slips, ...rest] };
}

function placeFindings(findings: readonly Finding[], text: string, file: string, keys: KeyTree): readonly Problem[] {
  const lines = mapLines(text);
  const sorted = findings.toSorted((a, b) => a.offset - b.offset);
  const problems = sorted.slice(0, MAX_FINDINGS).map(({ offset, ...words }): Problem => {
    const spot = locate(lines, offset);
    const line = showLine(lines, spot.line - 1, keys);
    const frame = line === '' ? {} : { frame: drawFrame(line, spot.column) };
    return { ...words, severity: 'error', blocks: true, place: { file, ...spot, ...frame } };
  });
  const left = sorted.length - problems.length;
  if (left === 0) return problems;
  const what = `There are ${left} more problems in this file.`;
  const fix = 'Mend the ones above first, then look again.';
  return [...problems, { code: 'more-problems', severity: 'error', blocks: true, what, fix, place: { file } }];
}

/**
 * Reads a plan file. In: its bytes (or text already decoded) and its name, used only in the problems. Out: the plan, or
 * every problem with line, column, the line itself and what to do; each problem is an error. Private answers are never
 * shown in a problem. Never throws; takes time linear in the size.
 */
export function readPlan(bytes: Uint8Array | string, file: string, keys: KeyTree = planKeys): PlanReading {
  const { text, findings: unreadable } = decodePlan(bytes);
  const { plan, findings }: Checked = unreadable.length > 0 ? { findings: unreadable } : checkText(text, keys);
  if (findings.length > 0) return { problems: placeFindings(findings, text, file, keys) };
  return plan === undefined ? { problems: [] } : { plan: { ...plan, text }, problems: [] };
}
