import path from 'node:path';

/** A folder as the person knows it: from where they are, with "/". */
export function shown(cwd: string, folder: string): string {
  const relative = path.relative(cwd, folder).replaceAll('\\', '/');
  return relative === '' ? '.' : relative;
}
