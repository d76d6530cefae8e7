import type { When } from '../when.ts';

/** Says whether data from a file has the shape of a condition. Whether its keys exist is for others to say. */
export function isWhen(data: unknown): data is When {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const rule = data as Readonly<Record<string, unknown>>;
  const names = Object.keys(rule).sort();
  if (names.length === 1) {
    const parts = rule.all ?? rule.any;
    return Array.isArray(parts) && parts.length > 0 && parts.every(isWhen);
  }
  if (names.length !== 2 || typeof rule.key !== 'string') return false;
  if ('is' in rule || 'not' in rule) return true;
  if ('in' in rule) return Array.isArray(rule.in);
  return typeof rule.over === 'number' || typeof rule.known === 'boolean';
}
