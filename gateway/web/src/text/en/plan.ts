// Plans and their periods.
import type { Catalogue } from '../vi';

export const plan: Catalogue['plan'] = {
  list: 'Plans',
  empty: 'There is no plan that this account may see.',
  numbered: (number) => `Plan ${number}`,
  dated: (number, day) => `Plan ${number} of ${day}`,
  state: { STATE_UNSPECIFIED: '', STATE_DRAFT: 'Draft', STATE_ISSUED: 'Issued', STATE_CLOSED: 'Closed' },
  stateLabel: 'State',
  endDate: 'Runs until',
};

export const period: Catalogue['period'] = {
  list: 'Periods',
  listCaption: 'The periods of the plan, newest first',
  empty: 'No period of this plan has been opened.',
  one: 'Period',
  data: 'Data window',
  dataRange: (from, to) => `${from} to the end of ${to}`,
  due: 'Due',
  dueAt: (time, day) => `before ${time} on ${day}`,
  issuingUnit: 'Issuing authority',
  leadUnit: 'Lead unit',
  recipientUnit: 'Authority above that receives the consolidated report',
  unitsNotInForce: 'Units no longer in force; they owe nothing',
  open: 'Open a period',
  openHint: 'Opening pins the plan, the units and the due time; they do not change afterwards.',
  rule: 'Report',
  year: 'Year',
  opening: 'Opening…',
};
