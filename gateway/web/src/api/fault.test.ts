import { expect, test } from 'vitest';
import { faultAnswer } from '../testing/server';
import { faultFrom } from './fault';

const read = (answer: { status: number; body?: unknown }) =>
  faultFrom(new Response(JSON.stringify(answer.body), { status: answer.status }));

test('a fault has its reason, its texts in both languages, every violation and when to try again', async () => {
  const fault = await read(
    faultAnswer(429, 'OVERLOADED', {
      texts: { vi: 'Quá nhiều người dùng.', en: 'Too many users.' },
      violations: [{ field: 'content.values[2].number', rule: 'NOT_WHOLE', vi: 'Phải là số nguyên.', en: 'Must be whole.' }],
      retryDelay: '1.5s',
    }),
  );
  expect(fault).toMatchObject({
    status: 429,
    reason: 'OVERLOADED',
    texts: { vi: 'Quá nhiều người dùng.', en: 'Too many users.' },
    violations: [{ field: 'content.values[2].number', rule: 'NOT_WHOLE', texts: { vi: 'Phải là số nguyên.', en: 'Must be whole.' } }],
    retryAfter: 1500,
    unanswered: true,
  });
});

test('an answer that is no status, such as a page of a proxy, is still a fault', async () => {
  const fault = await faultFrom(new Response('<html>', { status: 502 }));
  expect(fault).toMatchObject({ status: 502, reason: 'UNREADABLE', texts: {}, violations: [], unanswered: true });
});

test.each([
  [400, false],
  [403, false],
  [409, false],
  [500, false],
  [429, true],
  [503, true],
  [504, true],
])('status %i: unanswered %s', async (status, unanswered) => {
  expect((await read({ status, body: {} })).unanswered).toBe(unanswered);
});
