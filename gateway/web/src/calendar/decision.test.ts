import { expect, test } from 'vitest';
import { dateOf, decisionsOf, nothingTyped } from './decision';

const why = { reason: ' Nghỉ phòng, chống bão ', legalBasis: '15/CĐ-UBND' };

test('a day off is one decision', () => {
  expect(decisionsOf({ ...nothingTyped, ...why, day: '2026-07-22' })).toEqual([
    { name: 'dayDecisions/2026-07-22', effect: 'EFFECT_OFF', reason: 'Nghỉ phòng, chống bão', legalBasis: '15/CĐ-UBND' },
  ]);
});

test('an exchange is two decisions that name each other, whichever day is typed first', () => {
  const exchange = decisionsOf({ ...nothingTyped, ...why, effect: 'EFFECT_WORKED', day: '2026-08-22', exchangedWith: '2026-08-31' });
  expect(exchange.map(({ name, effect, exchangedWith }) => [name, effect, exchangedWith])).toEqual([
    ['dayDecisions/2026-08-22', 'EFFECT_WORKED', dateOf('2026-08-31')],
    ['dayDecisions/2026-08-31', 'EFFECT_OFF', dateOf('2026-08-22')],
  ]);
});
