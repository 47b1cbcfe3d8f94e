// What shows when the reports of a period are held against each other.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';
import { s } from './count';

export const crossing: Catalogue['crossing'] = {
  title: 'Held against each other',
  lead: 'Texts that several units wrote alike, and values far from those of the other units, in the reports that were submitted. It is advice and stops neither acceptance nor consolidation.',
  reports: (count: number) => `${s(count, 'submitted report')} compared.`,
  none: 'There is nothing to look at.',
  same: (part: string, count: number, percent: number) => `${part}: ${n(count)} units wrote ${percent === 100 ? 'word by word the same' : `the same by ${n(percent)}% or more`}, numbers and dates apart.`,
  text: 'What the first of the units wrote',
  outlier: (part: string, value: string, median: string, lower: string, upper: string) =>
    `${part}: ${value}, where half of the units have at most ${median}; usual is ${lower} to ${upper}.`,
  before: 'Page before',
  after: 'Next page',
};
