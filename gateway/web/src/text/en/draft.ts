// Writing a report, and writing numbers.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';
import { s } from './count';

export const draft: Catalogue['draft'] = {
  title: 'Fill in the report',
  value: (title) => `Value of ${title}`,
  kind: (title) => `Whether there is a value: ${title}`,
  hasValue: 'There is a value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  percent: (percent) => `Ratio: ${percent}%`,
  reason: 'Why there is no value yet',
  addNote: 'Add a remark',
  choose: 'Choose',
  rule: 'Numbers are written the Vietnamese way: points between thousands, a comma before the decimals, as in 1.234,5.',
  words: 'In texts every line is a paragraph; a line that begins with “- ” is an item of a list; **bold** and *italic* stand between stars.',
  progress: (done, all) => `${n(done)} of ${s(all, 'indicator')} filled in`,
  save: 'Save the draft',
  saving: 'Saving…',
  saved: (time) => `Saved at ${time}.`,
  savedBy: (time) => `The draft was saved last at ${time}.`,
  unsaved: 'There are changes that are not saved.',
  submit: 'Submit the report',
  submitting: 'Submitting…',
  submitConfirm: 'Confirm: submit',
  submitHint: 'The report goes to the lead unit and cannot be changed unless it is returned. You get a receipt at once.',
  leaderOnly: 'Only the leader of the unit may submit. Once saved, the leader can see the draft and submit it.',
  notAllowed: 'This report cannot be filled in now.',
  toReport: 'See the report',
  problems: (count) => `${s(count, 'place')} to correct; each is marked at its field.`,
  required: 'The value is missing. If there is none, choose a reason.',
  reasonRequired: 'Say why there is no value yet.',
  positive: 'The denominator must be above 0.',
  tooLarge: 'The numerator must not be larger than the denominator.',
  stale: 'A newer draft was saved elsewhere',
  loadNewest: 'Drop what is here and load the newest draft',
};

export const number: Catalogue['number'] = {
  notNumber: 'Not a number. Write it like 1.234,5.',
  pointIsNotDecimal: 'A point only separates thousands; decimals stand after a comma, as in 1,5.',
  ambiguous: 'This can be read in two ways. Write 1234 for thousands, or 1,234 with a comma for decimals.',
  tooManyDecimals: 'More decimals than allowed.',
  notWhole: 'Must be a whole number, without decimals.',
  negative: 'Must not be negative.',
  tooLong: 'Too large: at most 18 digits before the comma.',
};
