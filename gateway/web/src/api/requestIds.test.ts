import { expect, test } from 'vitest';
import { RequestIds, uuid } from './requestIds';

test('an act keeps its id until it is answered', () => {
  const ids = new RequestIds();
  const first = ids.idFor('submit', 'a');
  expect(ids.idFor('submit', 'a')).toBe(first);
  ids.answered('submit');
  expect(ids.idFor('submit', 'a')).not.toBe(first);
});

test('another content and another act are other ids', () => {
  const ids = new RequestIds();
  const first = ids.idFor('submit', 'a');
  expect(ids.idFor('return', 'a')).not.toBe(first);
  expect(ids.idFor('submit', 'b')).not.toBe(first);
});

test('ids are UUIDs of version 4', () => {
  expect(uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
