import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';

/** `schema`: the JSON Schema of plan.yaml, without an envelope. */
export function runSchema({ world }: Call): Result {
  return { outcome: 'done', exit: 0, output: new TextDecoder().decode(world.schema()), report: [], facts: {} };
}
