import { expect, test } from 'vitest';
import { instantOf } from './moment';

test('a day and a time of day are those of Vietnam, whatever the zone of the browser', () => {
  expect(instantOf('2025-07-15T00:00')).toBe('2025-07-14T17:00:00.000Z');
  expect(instantOf('')).toBeUndefined();
});
