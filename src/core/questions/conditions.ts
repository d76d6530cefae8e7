import type { When } from '../when.ts';

/** Conditions that several questions share. */

/** Being seen coming, or having it known, could harm some or all. */
export const beingSeenIsARisk: When = { key: 'people.outness_risk', in: ['some', 'high'] };

/** Anyone under 18 may come. */
export const someUnder18: When = { key: 'people.ages', in: ['under-18', 'mixed'] };

/** There is a room to meet in. */
export const inARoom: When = { key: 'format.delivery', in: ['in-person', 'hybrid'] };

/** Somebody takes part by screen. */
export const onAScreen: When = { key: 'format.delivery', in: ['online', 'hybrid'] };

/** Somebody takes part by screen or telephone. */
export const fromAfar: When = { key: 'format.delivery', in: ['online', 'hybrid', 'telephone'] };

/** Ways of working whose members are not assessed or reported, and who choose the limits of confidence themselves. */
export const groupSetsItsLimits: When = { key: 'purpose.approach', in: ['hearing-voices', 'alternatives-to-suicide'] };

/** An organisation gives the room or a worker. */
export const hosted: When = { key: 'network.status', is: 'hosted' };

/** There is something to ask people about how it helps. */
export const evaluating: When = { key: 'evaluation.level', in: ['light', 'standard', 'full'] };
