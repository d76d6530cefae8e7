const schemes = ['https:', 'mailto:', 'tel:'];

/**
 * Says whether a link may stand in a document: https, mailto, tel, a place on the same page, or a relative path that
 * stays inside the kit.
 * @param from - path of the page inside the kit, with "/": it says how many folders `..` may climb.
 */
export function isSafeLink(url: string, from: string): boolean {
  // Browsers drop tabs and line breaks inside an address, so one of them could hide a scheme.
  if (url === '' || hasOddCharacter(url)) return false;
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(url)?.[0];
  if (scheme) return schemes.includes(scheme.toLowerCase());
  const path = decode(url.split(/[?#]/u, 1)[0] ?? '');
  if (path === undefined || hasOddCharacter(path) || path.startsWith('/')) return false;
  return staysInside(path, from.split('/').length - 1);
}

function hasOddCharacter(text: string): boolean {
  return /[\p{Cc}\\]|^\s/u.test(text);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function staysInside(path: string, folders: number): boolean {
  let depth = folders;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}
