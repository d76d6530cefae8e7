import type { Problem } from '../problem.ts';
import { type DutyKind, dutyKinds } from './duty-kinds.ts';
import type { NetworkDuties, NetworkDuty, NetworkEntry } from './types.ts';

/**
 * Reads network-duties.yaml. A duty without a source of its own has that of its network's entry.
 * @param data - the parsed file.
 * @returns the duties by network id, and every reason why an entry is none.
 */
export function readDuties(
  data: unknown,
  networks: readonly NetworkEntry[],
  file: string,
): { readonly duties: NetworkDuties; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (what: string): void => {
    problems.push({ code: 'template', severity: 'error', blocks: true, what, place: { file } });
  };
  const groups = isGroup(data) && isGroup(data.networks) ? data.networks : {};
  const duties: Record<string, readonly NetworkDuty[]> = {};
  for (const [id, list] of Object.entries(groups)) {
    const network = networks.find((one) => one.id === id);
    if (network === undefined) wrong(`There is no network "${id}".`);
    const found = Array.isArray(list) ? list.map((one) => readDuty(one, network?.source ?? '')) : [];
    if (found.length === 0 || found.includes(undefined)) wrong(`A duty of "${id}" is not right.`);
    duties[id] = found.filter((one) => one !== undefined);
  }
  return { duties, problems };
}

function readDuty(data: unknown, ownSource: string): NetworkDuty | undefined {
  if (!isGroup(data)) return undefined;
  const { kind, text, source = ownSource, ...rest } = data;
  const isRight =
    dutyKinds.includes(kind as DutyKind) &&
    typeof text === 'string' &&
    /^[A-Z0-9].*\.$/u.test(text) &&
    typeof source === 'string' &&
    source !== '' &&
    Object.keys(rest).length === 0;
  return isRight ? { kind: kind as DutyKind, text, source } : undefined;
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
