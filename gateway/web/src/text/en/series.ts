// The series of acts, and receipts.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';
import { s } from './count';

export const series: Catalogue['series'] = {
  title: 'Series',
  caption: 'What was done with the report, in order. Entries are never changed or removed.',
  captionConsolidated: 'What was done with the consolidated report, in order. Entries are never changed or removed.',
  titlePeriod: 'Series of the period',
  captionPeriod: 'What was decided for the period, in order. Entries are never changed or removed.',
  empty: 'There is no entry yet.',
  number: 'No.',
  act: 'Act',
  who: 'Who',
  when: 'Received at',
  timeliness: 'Timeliness',
  comment: 'Remark',
  hash: 'Hash of the entry',
  about: (entry) => `about entry ${n(entry)}`,
  intact: (entries) => `The series is whole: ${s(entries, 'entry', 'entries')}, and every hash fits.`,
  broken: (entry) => `The series is not whole: entry ${n(entry)} was changed or is missing. Tell the administrator at once.`,
  kind: {
    KIND_UNSPECIFIED: '',
    KIND_SUBMITTED: 'Submitted',
    KIND_RETURNED: 'Returned',
    KIND_ACCEPTED: 'Accepted',
    KIND_COMPILED: 'Compiled',
    KIND_APPROVED: 'Approved',
    KIND_DISPATCHED: 'Dispatched',
    KIND_WITHDRAWN: 'Withdrawn',
    KIND_REOPENED: 'Reopened',
    KIND_EXTENSION_REQUESTED: 'Extension requested',
    KIND_REOPENING_REQUESTED: 'Reopening requested',
    KIND_REQUEST_DECLINED: 'Request declined',
    KIND_EXTENDED: 'Extended',
    KIND_EXEMPTED: 'Exempted',
    KIND_EXEMPTION_ENDED: 'Exemption ended',
    KIND_CERTIFIED: 'Period certified',
    KIND_CERTIFICATION_LIFTED: 'Certification lifted',
    KIND_PLAN_VERSION_ADOPTED: 'Amended plan applied',
    KIND_PERIOD_TAKEN_OVER: 'Handed to another lead unit',
    KIND_REPORT_HANDED_OVER: 'Handed to successors',
    KIND_FIGURES_DIVIDED: 'Divided figures entered',
  },
  wholeHash: 'Show the whole hash',
  shortHash: 'Shorten the hash',
};

export const receipt: Catalogue['receipt'] = {
  title: 'Receipt',
  arrived: 'The report has arrived.',
  number: 'Receipt number',
  receivedAt: 'Received at',
  timeliness: 'Timeliness',
  contentHash: 'Hash of the content (SHA-256)',
  entryHash: 'Hash of the entry (SHA-256)',
  hint: 'The receipt is signed by the system and proves when the report was submitted and with which content.',
};
