// What stands around every page, and what faults say.
import type { Catalogue } from '../vi';
import { s } from './count';

export const app: Catalogue['app'] = {
  name: 'Tiến Độ',
  purpose: 'Follow, receive and consolidate reports on plans',
  skip: 'Skip to the main content',
  switchLanguage: 'Tiếng Việt',
  breadcrumb: 'Where this page is',
  menu: 'Parts of the system',
  plans: 'Plans',
  calendar: 'Working days',
  downloading: 'Downloading…',
  loading: 'Loading…',
  notFound: 'There is no such page',
  notFoundHint: 'The address may be mistyped. Go back to the first page.',
  toStart: 'To the first page',
  failed: 'The page could not be shown. Reload it; if it goes on, tell the administrator.',
  reload: 'Reload',
  vietnamTime: 'All times are Vietnam time (UTC+7).',
  yes: 'Yes',
  no: 'No',
};

export const fault: Catalogue['fault'] = {
  title: 'This could not be done',
  code: (reason) => `Code: ${reason}`,
  retry: 'Try again',
  retryAfter: (seconds) => `You can try again in ${s(seconds, 'second')}.`,
  violations: (count) => `${s(count, 'place')} to correct:`,
  noConnection: 'The server cannot be reached. Check the network and try again; what you entered is still on this page.',
  unreadable: 'The answer of the server cannot be read. Try again; if it goes on, tell the administrator.',
  accountChanged: 'Another account has just signed in with this browser, so the request was not sent.',
};
