import { expect, test } from 'vitest';
import { Fault } from '../api/fault';
import { indicators, submittedReport } from '../testing/fixtures';
import { vi } from '../text/vi';
import { entryOf, readDraft, type DraftEntry, type ValueEntry } from './draft';
import { fieldOf, ownErrors, serverErrors } from './fieldErrors';

const asked = { indicators, sections: ['1', '2'], tasks: [] };
const empty = () => entryOf(undefined, indicators);

function typed(changes: Record<string, Partial<ValueEntry>>): DraftEntry {
  const entry = empty();
  for (const [code, change] of Object.entries(changes)) Object.assign(entry.values[code]!, change);
  return entry;
}

test('a content goes into the form and comes out as it was', () => {
  const { content, faults } = readDraft(entryOf(submittedReport.content, indicators), asked, true);
  expect(faults).toEqual({});
  expect(content).toEqual({ ...submittedReport.content, nextSteps: '', proposals: '' });
});

test('a draft may have gaps; a submission may not', () => {
  expect(readDraft(empty(), asked, false)).toMatchObject({ content: { values: [], sections: [] }, faults: {} });
  expect(readDraft(empty(), asked, true).faults).toEqual({
    'A1 number': 'required',
    'A2 number': 'required',
    'B1 ratio.numerator': 'required',
    'B2 yes_no': 'required',
    'B3 text': 'required',
  });
});

test.each<[string, Record<string, Partial<ValueEntry>>, Record<string, string>]>([
  ['a point before decimals', { A2: { number: '1.5' } }, { 'A2 number': 'pointIsNotDecimal' }],
  ['half a ratio', { B1: { numerator: '12' } }, { 'B1 ratio.denominator': 'required' }],
  ['no reason', { B2: { kind: 'KIND_NOT_AVAILABLE', reason: ' ' } }, { 'B2 missing.reason': 'reasonRequired' }],
])('the form finds %s itself', (_, changes, faults) => {
  expect(readDraft(typed(changes), asked, false).faults).toEqual(faults);
});

test('what was typed becomes the decimals of the contract', () => {
  const entry = typed({
    A1: { number: '1.234' },
    A2: { number: '1.234,5', note: ' cả vốn vận động ' },
    B1: { numerator: '1.200', denominator: '85.000' },
    B2: { yesNo: 'no' },
    B3: { kind: 'KIND_NOTHING_OCCURRED', text: 'bỏ qua', reason: 'bỏ qua' },
  });
  expect(readDraft(entry, asked, true).content.values).toEqual([
    { indicator: 'A1', number: '1234' },
    { indicator: 'A2', number: '1234.5', note: 'cả vốn vận động' },
    { indicator: 'B1', ratio: { numerator: '1200', denominator: '85000' } },
    { indicator: 'B2', yesNo: false },
    { indicator: 'B3', missing: { kind: 'KIND_NOTHING_OCCURRED' } },
  ]);
});

test('texts go out in NFC with one kind of line break', () => {
  const entry = { ...empty(), sections: { '1': 'Kết quả\r\ntốt'.normalize('NFD') }, difficulties: '  ' };
  expect(readDraft(entry, asked, false).content).toMatchObject({
    sections: [{ section: '1', text: 'Kết quả\ntốt'.normalize('NFC') }],
    difficulties: '',
  });
});

const sent = {
  values: [{ indicator: 'A2', number: '1' }, { indicator: 'B1', ratio: { numerator: '1', denominator: '2' } }, { indicator: 'B2', yesNo: true }],
  sections: [{ section: '2', text: 'x' }],
};

test.each([
  ['content.values[0].number', 'A2 number'],
  ['draft.content.values[1].ratio.denominator', 'B1 ratio.denominator'],
  ['content.values[1]', 'B1 ratio.numerator'],
  ['content.values[2].value', 'B2 yes_no'],
  ['content.values[0].indicator', 'A2 number'],
  ['content.sections[0].text', '2 section'],
  ['content.values[7].number', undefined],
  ['content.values', undefined],
  ['request_id', undefined],
])('a violation of %s stands at %s', (field, key) => {
  expect(fieldOf(field, sent, indicators)).toBe(key);
});

test('errors are told in words: the server’s in the language of the page, several of one field together', () => {
  const violation = (field: string, text: string) => ({ field, rule: 'X', texts: { vi: text, en: `${text} (en)` } });
  const fault = new Fault({
    status: 400,
    reason: 'INVALID_REQUEST',
    violations: [violation('content.values[0].number', 'Một.'), violation('content.values[0].number', 'Hai.'), violation('etag', 'Ba.')],
  });
  expect(serverErrors(fault, sent, indicators, 'vi')).toEqual({ 'A2 number': 'Một. Hai.' });
  expect(serverErrors(fault, sent, indicators, 'en')).toEqual({ 'A2 number': 'Một. (en) Hai. (en)' });
  expect(ownErrors({ 'A1 number': 'notNumber' }, vi)).toEqual({ 'A1 number': vi.number.notNumber });
  const most = (kind: 'KIND_MAXIMUM' | 'KIND_MINIMUM', limit: string, part: string) => ownErrors({ x: { kind, limit, part } }, vi).x;
  expect(most('KIND_MAXIMUM', '1234.5', 'value')).toBe('Không được lớn hơn 1.234,5.');
  expect(most('KIND_MINIMUM', '5', 'numerator')).toBe('Không được nhỏ hơn 5%.');
});
