import { planSchema } from '../core/questions/json-schema.ts';
import { questions } from '../core/questions/list.ts';
import type { Result } from '../core/report/result.ts';

/** `schema`: the JSON Schema of plan.yaml, without an envelope. */
export function runSchema(): Result {
  return { outcome: 'done', exit: 0, output: schemaText(), report: [], facts: {} };
}

/** As it is also written into every kit, for editors that complete and check YAML. */
export function schemaText(): string {
  return `${JSON.stringify(planSchema(questions), null, 2)}\n`;
}
