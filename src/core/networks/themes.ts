/** The part of a theme that matters here. */
export interface MapsToNetworks {
  readonly id: string;
  readonly network_themes: readonly string[];
}

/** Networks of this theme serve groups of every kind. */
export const crossTheme = 'cross-theme';

/** The network themes that fit one of our themes: its own list and `cross-theme`. */
export function networkThemesOf(theme: MapsToNetworks): readonly string[] {
  return [...new Set([...theme.network_themes, crossTheme])];
}

/** Our themes that a network fits; all of them for a network that serves every kind of group. */
export function themesOfNetwork(
  networkThemes: readonly string[],
  themes: readonly MapsToNetworks[],
): readonly string[] {
  if (networkThemes.includes(crossTheme)) return themes.map((theme) => theme.id);
  return themes.filter((theme) => fitsTheme(networkThemes, theme)).map((theme) => theme.id);
}

/** Says whether a network with these themes fits our theme. */
export function fitsTheme(networkThemes: readonly string[], theme: MapsToNetworks): boolean {
  const wanted = networkThemesOf(theme);
  return networkThemes.some((one) => wanted.includes(one));
}
