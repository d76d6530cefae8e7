/**
 * Emergency entries whose number is answered by the police alone, read off the entries in
 * templates/data/crisis-contacts.yaml; a test keeps the ids true. How to add one: its id, here.
 */
export const policeOnlyIds: readonly string[] = ['br-emergency', 'ke-emergency'];

/**
 * The same numbers as in the shipped entry, ambulance first, for entries that name several services. A test checks that
 * both hold the same numbers. Entries that are not named here have one number for everything.
 */
export const ambulanceFirst: Readonly<Record<string, string>> = {
  'de-emergency': '112 (ambulance, fire) or 110 (police)',
  'jp-emergency': '119 (ambulance, fire) or 110 (police)',
  'za-emergency': '10177 (ambulance, fire), 112 (mobile), 10111 (police)',
};
