// What the receiving authority says, and figures beside those of earlier periods.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

const revision = (title: string, number: number) => `${title} (revision ${n(number)})`;

export const received: Catalogue['received'] = {
  acknowledged: (unit, number, at) => `${unit} acknowledged revision ${n(number)} at ${at}.`,
  rejected: (unit, number, at) => `${unit} rejected revision ${n(number)} at ${at}.`,
  comment: (comment) => `Remark: ${comment}`,
  next: 'The lead unit mends it, and compiles, has approved and dispatches the next one.',
  compared: {
    KIND_UNSPECIFIED: revision,
    KIND_YEAR_BEFORE: (title, number) => `Compared with a year before: ${revision(title, number)}`,
    KIND_PERIOD_BEFORE: (title, number) => `Compared with the period before: ${revision(title, number)}`,
  },
  comparedHint: 'With what was dispatched for that period. The units that gave a value may be others.',
  then: 'Value then',
  unitsThen: 'Units with a value then',
  difference: 'Difference',
  percent: 'Difference (%)',
  incomparable: {
    INCOMPARABLE_UNSPECIFIED: '',
    INCOMPARABLE_NO_VALUE: 'no value',
    INCOMPARABLE_DEFINITION_CHANGED: 'defined differently',
    INCOMPARABLE_NOT_ASKED: 'not asked then',
  },
  rank: 'Rank',
};
