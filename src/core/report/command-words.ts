/** A folder name as a shell takes it. */
export function quote(name: string): string {
  return /^[\w./~:\\-]+$/u.test(name) ? name : `"${name}"`;
}

/** A command for a folder, as it is typed: the folder one is in need not be named. */
export function inFolder(command: string, folder: string): string {
  return folder === '.' ? `circlekit ${command}` : `circlekit ${command} ${quote(folder)}`;
}

/** A folder in a sentence. */
export function folderWords(folder: string): string {
  return folder === '.' ? 'this folder' : folder;
}
