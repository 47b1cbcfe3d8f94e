// What an administrator types about a day, and what is sent for it.
import type { DayDecision, DayEffect } from '../api/types';
import type { Day } from '../format/time';

/** A decision as the form has it; days as date fields give them, 2026-07-22. */
export interface Typed {
  effect: DayEffect;
  day: string;
  /** The other day of an exchange; empty where there is none. */
  exchangedWith: string;
  reason: string;
  legalBasis: string;
}

export const nothingTyped: Typed = { effect: 'EFFECT_OFF', day: '', exchangedWith: '', reason: '', legalBasis: '' };

/** The decisions that are sent: of an exchange both days, so that none can be forgotten. */
export function decisionsOf({ effect, day, exchangedWith, ...why }: Typed): DayDecision[] {
  const one = (on: string, with_: string, is: DayEffect): DayDecision => ({
    name: `dayDecisions/${on}`,
    effect: is,
    reason: why.reason.trim().normalize(),
    legalBasis: why.legalBasis.trim().normalize(),
    ...(with_ && { exchangedWith: dateOf(with_) }),
  });
  if (!exchangedWith) return [one(day, '', effect)];
  return [one(day, exchangedWith, effect), one(exchangedWith, day, effect === 'EFFECT_OFF' ? 'EFFECT_WORKED' : 'EFFECT_OFF')];
}

/** A day from how date fields and resource names write it. */
export function dateOf(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
}
