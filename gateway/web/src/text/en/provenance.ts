// Where a figure of the consolidated report comes from.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const provenance: Catalogue['provenance'] = {
  title: 'Where the figure comes from',
  open: (code: string) => `Where ${code} comes from: receipts, who submitted, who accepted`,
  leftOut: 'The report holds many values, so those of each unit stand on a page of their own.',
  lead: 'Each line is a report that was added to this figure. Values are read again from the very submission and checked against its hash.',
  back: 'Consolidated report',
  how: 'How it is made',
  caption: (title: string) => `Where the figure comes from: ${title}`,
  submitted: 'Submitted',
  receipt: 'Receipt',
  accepted: 'Accepted',
  hash: 'Hash of the submission',
  entry: (number: number) => `Entry ${n(number)}`,
  none: 'No report gives this figure yet.',
  unknown: (code: string) => `The consolidated report has no indicator ${code}.`,
  otherRevision: 'The report was compiled again just now. Please load the page again to see figure and sources of the same revision.',
  before: 'Page before',
  after: 'Next page',
};
