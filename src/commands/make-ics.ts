import type { Plan } from '../core/plan/plan.ts';
import type { IcsResult } from '../formats/ics/schedule-ics.ts';
import type { Prepared } from './prepare-kit.ts';

/** The calendar file, or why there can be none: no first date, no time zone. */
export async function makeIcs({ kit }: Pick<Prepared, 'kit'>, plan: Pick<Plan, 'id' | 'created'>): Promise<IcsResult> {
  const { scheduleIcs } = await import('../formats/ics/schedule-ics.ts');
  const { answers } = kit;
  const text = (key: string): string => (typeof answers[key] === 'string' ? String(answers[key]) : '');
  const location = kit.discreet
    ? ''
    : [text('venue.name'), text('venue.address')].filter((part) => part !== '').join(', ');
  return scheduleIcs(kit, {
    id: plan.id ?? 'circlekit',
    created: plan.created ?? kit.asOf,
    timezone: text('place.timezone'),
    title: kit.publicName || 'Meeting',
    location,
    lang: kit.lang,
  });
}
