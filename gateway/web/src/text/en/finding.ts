import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const finding: Catalogue['finding'] = {
  title: 'Worth a look before it is submitted or accepted',
  advice: 'This is advice. It keeps nobody from submitting or accepting the report.',
  repeats: (part, percent, period) => `${part}: ${n(percent)}% as in the last period (${period}), numbers and dates apart.`,
  repeatsOthers: (part: string, percent: number) => `${part}: ${n(percent)}% is the same (numbers and dates apart) in the report for this period of:`,
  repeatsSomebody: (part: string) =>
    `${part}: most of it is the same in another unit’s report for this period. Please write what your own unit has done.`,
  against: (unit: string) => `How it differs from the report of ${unit}:`,
  compare: 'Compare the two texts',
  unchanged: (values, period) => `All ${n(values)} values are what they were in the last period (${period}).`,
  oldEncoding: (part, encoding) => `${part}: written in the old encoding ${encoding}, which others cannot read. Convert it to Unicode and paste it again.`,
};
