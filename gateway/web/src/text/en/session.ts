// Signing in, and what people may do.
import type { Catalogue } from '../vi';

export const session: Catalogue['session'] = {
  title: 'Sign in',
  again: 'Your session has expired',
  againHint: (name) => `Sign in again with the account of ${name} to go on; what you entered is still there.`,
  login: 'Login name',
  password: 'Password',
  showPassword: 'Show password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  signOut: 'Sign out',
  required: 'This must be given.',
  demo: 'Demo account',
};

export const role: Catalogue['role'] = {
  ROLE_UNSPECIFIED: '',
  ROLE_UNIT_OFFICER: 'Unit officer',
  ROLE_UNIT_LEADER: 'Unit leader',
  ROLE_LEAD_REVIEWER: 'Lead reviewer',
  ROLE_LEADERSHIP: 'Leadership',
  ROLE_CLERK: 'Clerk',
  ROLE_CITY_CLIENT: 'City client',
  ROLE_ADMINISTRATOR: 'Administrator',
  ROLE_SERVICE: 'Service of this system',
};
