const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const WORDS: Readonly<Record<string, string>> = {
  week: 'weekly',
  'once a week': 'weekly',
  'every week': 'weekly',
  month: 'monthly',
  'once a month': 'monthly',
  'every month': 'monthly',
  'every fortnight': 'fortnightly',
  'every second week': 'fortnightly',
  'every other week': 'fortnightly',
  'every day': '1 day',
  daily: '1 day',
};

/** "Six months" and "6 months" alike; anything else comes back as it was, in small letters. */
export function parseInterval(text: string): string {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [first = '', ...rest] = word.split(' ');
  const number = first === 'a' ? 1 : NUMBERS.indexOf(first) + 1;
  return number > 0 ? [String(number), ...rest].join(' ') : word;
}

/** "every two weeks", "2 weeks" and "weekly" in the form a plan holds; anything else comes back in small letters. */
export function parseRhythm(text: string): string {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return WORDS[word] ?? parseInterval(word.replace(/^every /, ''));
}

/** "6:30 pm", "6pm", "18.30" and "8:05" as hours and minutes; anything else comes back as it was. */
export function parseTime(text: string): string {
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  const [, hours = '', minutes, half] = parts ?? [];
  if (parts === null || (minutes === undefined && half === undefined)) return text;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return text;
  const after = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(after).padStart(2, '0')}:${minutes ?? '00'}`;
}
