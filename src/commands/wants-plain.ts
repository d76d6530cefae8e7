import type { Call } from './call.ts';

/** Whether nothing may be redrawn: somebody asked for that, listens to the screen, or the terminal can do no other. */
export function wantsPlain({ world, options }: Pick<Call, 'world' | 'options'>): boolean {
  const { env } = world;
  return options.plain === true || Boolean(env.CIRCLEKIT_PLAIN) || Boolean(env.ACCESSIBLE) || env.TERM === 'dumb';
}
