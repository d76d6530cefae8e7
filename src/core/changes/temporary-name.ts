/** The path under which a file is written before it takes its place in one step. Both paths have `/` between folders. */
export function temporaryName(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}.${path.slice(cut)}.circlekit-tmp`;
}
