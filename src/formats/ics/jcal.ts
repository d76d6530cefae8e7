/** A property in jCal (RFC 7265), the form in which ical.js takes a calendar: name, parameters, type, value. */
export type JcalProperty = readonly [string, Readonly<Record<string, string>>, string, string | number];

/** A component in jCal: name, properties, components inside. */
export type JcalComponent = readonly [string, readonly JcalProperty[], readonly JcalComponent[]];

/** Control characters have no place in a calendar file (RFC 5545 3.1); a line break may stand in a description. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** A text that may have several lines. */
export function makeLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(CONTROL, ' ');
}

/** A text on one line, for titles and places. */
export function makeLine(text: string): string {
  return makeLines(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
