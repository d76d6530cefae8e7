// Names that Windows keeps for devices, whatever ending they have.
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// No separator, drive or wildcard of Windows; nothing that cannot be seen or that turns text around.
const strange = /[\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Whether a text is the path of a file inside the kit, with "/", that is legal on every system: not absolute, no drive, no
 * parent, no dot file or dot folder, no device, no name that ends in a dot or a space.
 */
export function isSafePath(data: unknown): data is string {
  return typeof data === 'string' && data.length <= 400 && data.split('/').every(isSafeName);
}

/** The same for the name of one file or folder. */
export function isSafeName(name: string): boolean {
  return name !== '' && !/^[.~ ]|[. ]$/u.test(name) && !strange.test(name) && !device.test(name);
}

/** A path as disks compare it that do not tell upper from lower case, or one way to store an accent from another. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
