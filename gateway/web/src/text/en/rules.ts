// When the units of a plan are reminded, and the texts of mails.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const rules: Catalogue['rules'] = {
  title: 'Reminders of this plan',
  hint: 'A change counts for the periods that open from now on; open periods keep their rules. Only units that have not submitted are reminded.',
  default: 'The plan has no rules of its own; these are the default ones.',
  beforeDays: 'Remind so many days before the last day on time (separated by commas; empty for never)',
  beforeWrong: 'Write different whole numbers from 1 to 90, at most 10 of them, such as 15, 7, 3, 1.',
  onTheDay: 'Remind on the last day on time',
  workingDays: 'Count working days',
  lateDays: 'Remind a late unit once a day for so many days (0 for never)',
  leaderAfterDays: "Tell the unit's leader after so many days late (0 for never)",
  leadUnitAfterDays: 'Tell the lead unit after so many days late (0 for never)',
  hour: 'Send from this hour on (0 to 23, not a quiet hour)',
  quietFromHour: 'Send nothing from this hour',
  quietUntilHour: 'Until this hour (the same hour for no quiet hours)',
  wholeNumber: (most) => `Write a whole number from 0 to ${n(most)}.`,
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  stale: 'Somebody else has just changed this. What you entered here was not saved.',
  loadNewest: 'Drop what is here and load the newest',
  edit: 'See and change the reminders',
  mail: 'Texts of reminder mails',
  mailHint:
    "Written as Go's text/template has it. Fields: .Recipient, .Day, .Count, .Items; of each item .Plan, .PlanNumber, .Period, .Unit, .Due, .Late, .Today, .DaysLeft, .DaysLate, .ToLeader, .ToLeadUnit, .Link.",
  mailDefault: 'The text shipped with the system is in use.',
  mailLanguage: { vi: 'Mail in Vietnamese', en: 'Mail in English' },
  subject: 'Subject',
  body: 'Body',
  preview: 'Preview',
  previewTitle: 'Preview with made-up data; nothing is sent',
};
