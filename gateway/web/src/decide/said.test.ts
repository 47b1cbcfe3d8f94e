import { expect, test } from 'vitest';
import { missingFields, nothingTyped, saidOf } from './said';

test('what is missing is named as in the contract, all of it at once', () => {
  const remarks = [
    { part: 'difficulties', comment: 'Nêu rõ' },
    { part: 'proposals', comment: '  ' },
  ];
  const typed = { ...nothingTyped, comment: ' ', moments: { due_time: '2025-07-15T00:00' }, remarks };
  expect(missingFields(typed, { comment: true, times: ['due_time', 'until_time'] })).toEqual(['until_time', 'comment', 'remarks[1].comment']);
  expect(missingFields(nothingTyped, { comment: false, times: [] })).toEqual([]);
});

test('what is sent has instants, no spaces around it, and Unicode in its composed form', () => {
  expect(
    saidOf({
      comment: ' Chờ số liệu\n'.normalize('NFD'),
      moments: { due_time: '2025-07-15T00:00', until_time: '' },
      document: ' 15/CV ',
      remarks: [{ part: 'difficulties', comment: ' Nêu rõ ' }],
    }),
  ).toEqual({
    comment: 'Chờ số liệu'.normalize('NFC'),
    times: { due_time: '2025-07-14T17:00:00.000Z' },
    document: '15/CV',
    remarks: [{ part: 'difficulties', comment: 'Nêu rõ' }],
  });
});
