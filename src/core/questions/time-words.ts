const rhythms: Readonly<Record<string, string>> = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  monthly: 'every month',
};

/** How often, as people say it: "fortnightly" is "every two weeks", "3 weeks" is "every 3 weeks". */
export function sayRhythm(text: string): string {
  return rhythms[text] ?? (/^\d/u.test(text) ? `every ${text}` : text);
}

const spans: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month' };

/** When people are asked, as people say it: "end+2m" is "2 months after the end". What has another form stays. */
export function sayMoment(text: string): string {
  const [, every, everyUnit] = /^every:(\d+)([dwm])$/u.exec(text) ?? [];
  if (every !== undefined) return `every ${sayNumber(every, everyUnit)}`;
  const session = /^session:(\d+)$/u.exec(text)?.[1];
  if (session !== undefined) return `at meeting ${session}`;
  const [, point, number, unit] = /^(start|end)(?:\+(\d+)([dwm]))?$/u.exec(text) ?? [];
  if (point === undefined) return text;
  return number === undefined ? `at the ${point}` : `${sayNumber(number, unit)} after the ${point}`;
}

function sayNumber(number: string, unit = 'm'): string {
  return `${number} ${spans[unit]}${number === '1' ? '' : 's'}`;
}
