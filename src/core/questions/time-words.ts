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
  const [, point = '', sign, number = '', unit] = /^(start|end|session:\d+)(?:([+-])(\d+)([dwm]))?$/u.exec(text) ?? [];
  if (point === '') return text;
  const where = point.startsWith('session:') ? `meeting ${point.slice('session:'.length)}` : `the ${point}`;
  if (sign === undefined) return `at ${where}`;
  return `${sayNumber(number, unit)} ${sign === '+' ? 'after' : 'before'} ${where}`;
}

function sayNumber(number: string, unit = 'm'): string {
  return `${number} ${spans[unit]}${number === '1' ? '' : 's'}`;
}
