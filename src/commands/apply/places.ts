import { lockPath } from '../build-kit.ts';

export { lockPath };

/** The folder's own memory. */
export const memory = '.circlekit';
export const backupFolder = `${memory}/backup`;
export const baseFolder = `${memory}/base`;
export const stageFolder = `${memory}/stage`;
/** Is there only while files are being replaced. */
export const journalPath = `${memory}/journal.json`;
/** Is there only while a command changes the plan, until a run keeps it. */
export const planBeforePath = `${memory}/plan-before.json`;
/** Is there only while somebody writes. */
export const heldPath = `${memory}/lock`;

export function backupOf(run: string, path: string): string {
  return `${backupFolder}/${run}/${path}`;
}

/** What a run did, beside the bytes that it replaced. */
export function manifestOf(run: string): string {
  return backupOf(run, 'manifest.json');
}
