import { type Answers, matches } from '../when.ts';
import type { Front, Size } from './front.ts';

const sizes: readonly Size[] = ['starter', 'standard', 'everything'];

/** Whether a document belongs in a kit, and why in words that read after "because". */
export interface Chosen {
  readonly front: Front;
  readonly included: boolean;
  readonly because: string;
}

/**
 * Decides for every document whether this plan's kit holds it. Only the plan decides, never the disk.
 * @param fronts - every document, in any order.
 * @returns all of them in reading order.
 */
export function chooseDocuments(fronts: readonly Front[], answers: Answers): readonly Chosen[] {
  return [...fronts].sort((a, b) => a.order - b.order).map((front) => choose(front, answers));
}

function choose(front: Front, answers: Answers): Chosen {
  const because = front.because ?? '';
  if (front.when && !matches(front.when, answers))
    return { front, included: false, because: `it is only for when ${because}` };
  if (front.outranks && matches(front.outranks, answers))
    return { front, included: true, because: because || 'safety comes before the size of the kit' };
  const wanted = sizes.indexOf((answers['kit.size'] ?? 'starter') as Size);
  if (sizes.indexOf(front.size) > wanted)
    return { front, included: false, because: `kit.size leaves it out: it comes with kit.size=${front.size}` };
  return { front, included: true, because: because || 'every kit of this size has it' };
}
