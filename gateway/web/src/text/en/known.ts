import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const known: Catalogue['known'] = {
  title: (indicator) => `Reported before: ${indicator}`,
  kind: {
    KIND_UNSPECIFIED: '',
    KIND_LAST_PERIOD: 'Last period',
    KIND_SAME_PERIOD_LAST_YEAR: 'Same period last year',
    KIND_ELSEWHERE: 'Reported under another plan',
    KIND_REFERENCE: 'Reference value of the lead unit',
  },
  ofPlan: (number) => `plan ${number}`,
  notAccepted: 'not accepted yet',
  take: 'Take this value',
  note: (source, entry) => `Taken from: ${source} (entry ${n(entry)})`,
  noteOfReference: (source) => `Taken from: ${source}`,
  words: (source) => `What was written – ${source}`,
  takeWords: 'Start from this text',
};
