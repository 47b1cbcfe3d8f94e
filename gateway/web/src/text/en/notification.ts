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
    'At most one mail a day, with every report that is still owed. Without an address of your own, the one the administrator gave your account is used; required reminders cannot be switched off.',
  used: {
    ADDRESS_SOURCE_UNSPECIFIED: () => 'The address of your account cannot be read just now.',
    ADDRESS_SOURCE_OWN: (address: string) => `Mail goes to your own address: ${address}`,
    ADDRESS_SOURCE_ACCOUNT: (address: string) => `Mail goes to the address of your account: ${address}`,
    ADDRESS_SOURCE_NONE: () => 'There is no address, so that no mail is sent; notifications here stay.',
  },
  email: 'E-mail address',
  language: 'Language of the mail',
  onlyRequired: 'Only the required ones: the last day on time, and being late by several days',
  save: 'Save',
  saved: 'Saved.',
  calendar: 'Calendar of the unit’s due days',
  leadCalendar: 'Calendar of the lead unit',
  calendarLanguage: 'Language of the calendar',
  calendarHint:
    'Subscribe to this address in a calendar program to see due days, extensions and days that moved. Whoever has it reads them without signing in.',
  leadCalendarHint:
    'Subscribe to this address in a calendar program to see the days on which units’ reports are due (one entry a day, with how many have come) and when the consolidated report is due. Whoever has it reads them without signing in.',
  active: 'The calendar has an address. A new one stops the old one from working.',
  notActive: 'The calendar has no address.',
  address: 'Address:',
  secret: 'Keep it to yourself; it is not shown again.',
  renew: 'Make a new address',
  revoke: 'Take the address away',
};
