// The board of a period, and where reports stand.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';
import { s } from './count';

export const board: Catalogue['board'] = {
  title: 'Board',
  caption: 'Where the reports of the units stand',
  unit: 'Unit',
  number: 'No.',
  state: 'State',
  timeliness: 'Timeliness',
  firstReceived: 'First submitted',
  lastReceived: 'Last change',
  entries: 'Entries',
  counts: 'Filter by state',
  all: 'All',
  search: 'Find a unit',
  searchHint: 'accents are not needed',
  sortBy: (column) => `Sort by ${column}`,
  sum: (c) =>
    `On time ${n(c.onTime)} + late ${n(c.late)} + by extension ${n(c.byExtension)} + excused ${n(c.excused)} + overdue ${n(c.missing)} + not due yet ${n(c.pending)} = ${s(c.expected, 'report')} expected`,
  choose: (unit) => `Choose ${unit}`,
  chooseShown: (units) => `Choose the ${s(units, 'unit')} shown`,
  chooseNone: 'Choose none',
  decideForChosen: (units) => `Decide for ${s(units, 'chosen unit')}`,
  shown: (shown, all) => `Showing ${n(shown)} of ${s(all, 'unit')}`,
  noMatch: 'No unit fits the filter.',
  clear: 'Clear the filter',
  updatedAt: (time) => `As of ${time} by the server's clock`,
  remaining: (time) => `${time} left`,
  overdue: (time) => `Overdue by ${time}`,
  closed: 'The due time has passed',
  days: (days, hours) => (hours > 0 ? `${s(days, 'day')} ${s(hours, 'hour')}` : s(days, 'day')),
  clock: (hours, minutes, seconds) =>
    [hours > 0 && `${hours} h`, (hours > 0 || minutes > 0) && `${minutes} min`, `${seconds} s`].filter(Boolean).join(' '),
};

export const state: Catalogue['state'] = {
  STATE_UNSPECIFIED: '',
  STATE_NOT_STARTED: 'Not started',
  STATE_DRAFTING: 'Drafting',
  STATE_SUBMITTED: 'Submitted',
  STATE_RETURNED: 'Returned',
  STATE_ACCEPTED: 'Accepted',
  STATE_WITHDRAWN: 'Withdrawn',
  STATE_REOPENED: 'Reopened',
};

export const timeliness: Catalogue['timeliness'] = {
  TIMELINESS_UNSPECIFIED: '',
  TIMELINESS_PENDING: 'Not due yet',
  TIMELINESS_ON_TIME: 'On time',
  TIMELINESS_LATE: 'Late',
  TIMELINESS_OVERDUE: 'Overdue',
  TIMELINESS_BY_EXTENSION: 'On time by extension',
  TIMELINESS_EXCUSED: 'Excused',
};
