// Notifications, and how one is reminded.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const notification: Catalogue['notification'] = {
  title: 'Notifications',
  bell: (unread: number) => (unread > 0 ? `Notifications (${n(unread)} unread)` : 'Notifications'),
  none: 'There are no notifications yet.',
  unread: 'unread',
  says: (daysLeft: number) =>
    daysLeft > 0
      ? `${n(daysLeft)} ${daysLeft === 1 ? 'day' : 'days'} left.`
      : daysLeft === 0
        ? 'Today is the last day on time.'
        : `Late by ${n(-daysLeft)} ${daysLeft === -1 ? 'day' : 'days'}.`,
  due: (at: string) => `Due before ${at}.`,
};

export const reminder: Catalogue['reminder'] = {
  title: 'Reminder settings',
  mail: 'Reminders by mail',
  mailHint:
    'At most one mail a day, with every report that is still owed. Without an address no mail is sent; notifications here stay.',
  email: 'E-mail address',
  language: 'Language of the mail',
  onlyRequired: 'Only the required ones: the last day on time, and being late by several days',
  save: 'Save',
  saved: 'Saved.',
  calendar: 'Calendar of the unit’s due days',
  calendarHint:
    'Subscribe to this address in a calendar program to see due days, extensions and days that moved. Whoever has it reads them without signing in.',
  active: 'The calendar has an address. A new one stops the old one from working.',
  notActive: 'The calendar has no address.',
  address: 'Address:',
  secret: 'Keep it to yourself; it is not shown again.',
  renew: 'Make a new address',
  revoke: 'Take the address away',
};
