import { expect, test } from 'vitest';
import type { Period } from '../api/types';
import { vi } from '../text/vi';
import { partWords } from './partWords';

const period = {
  indicators: [
    { code: 'A1', valueKind: 'VALUE_KIND_COUNT', dimensions: [{ code: 'sex', categories: [{ code: 'female', title: 'Nữ' }] }] },
    { code: 'A2', valueKind: 'VALUE_KIND_TEXT' },
  ],
} as Period;

test.each([
  ['values/A1', '1234.5', '1.234,5'],
  ['values/A1', '12; sex/female = 1200 (ước tính (2,5))', '12; Nữ: 1.200 (ước tính (2,5))'],
  ['values/A1', '3/4000', '3 / 4.000'],
  ['values/A1', 'NOT_AVAILABLE: đang rà soát', 'Chưa có số liệu: đang rà soát'],
  ['values/A1', 'true', 'Có'],
  ['values/A1', '', ''],
  ['values/A2', '1234.5; true', '1234.5; true'],
  ['tasks/1.1', 'DONE; 2025-04-02; Đã ban hành', 'Đã hoàn thành; 02/04/2025; Đã ban hành'],
  ['difficulties', '1234.5', '1234.5'],
])('%s %s', (part, words, read) => {
  expect(partWords(words, part, period, vi)).toBe(read);
});
