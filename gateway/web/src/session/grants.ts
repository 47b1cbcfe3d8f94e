import type { Account, Period, Plan, Role } from '../api/types';

// What is offered to whom. It only keeps buttons away from people who could not use them; the server decides.

const holds = (account: Account, role: Role, unit: string | undefined) =>
  (account.grants ?? []).some((grant) => grant.role === role && grant.unit === unit);

/** Whether the account may open periods of the plan that a unit leads. */
export const mayOpenPeriods = (account: Account, leadUnit: string | undefined) =>
  holds(account, 'ROLE_LEAD_REVIEWER', leadUnit);

/** Whether the account reviews for the unit that leads the plan now. */
export const leadsPlan = (account: Account, plan: Plan) => holds(account, 'ROLE_LEAD_REVIEWER', plan.content?.leadUnit);

/** Whether the account may compile and dispatch the consolidated report of a period. */
export const mayConsolidate = (account: Account, period: Period) =>
  holds(account, 'ROLE_LEAD_REVIEWER', period.leadUnit?.unit);

/** Whether the account may approve the consolidated report of a period. */
export const mayApprove = (account: Account, period: Period) =>
  holds(account, 'ROLE_LEADERSHIP', period.issuingUnit?.unit);

/** Whether the account sees all reports of a period. */
export const seesAllReports = (account: Account, period: Period) =>
  mayConsolidate(account, period) || mayApprove(account, period);

/** Whether the account has a board to look at: not so for client systems and administrators. */
export const hasBoard = (account: Account) =>
  (account.grants ?? []).some(({ role }) => !['ROLE_CITY_CLIENT', 'ROLE_ADMINISTRATOR', 'ROLE_SERVICE'].includes(role));

/** Whether the account decides which days are worked. */
export const mayDecideDays = (account: Account) => (account.grants ?? []).some(({ role }) => role === 'ROLE_ADMINISTRATOR');

/** Whether the account declares outages of the system. */
export const mayDeclareOutages = mayDecideDays;

/** Whether the account changes the texts of mails. */
export const mayChangeMails = mayDecideDays;

/** Whether the account enters and cancels reorganisations of units. */
export const mayReorganise = mayDecideDays;

/** The units the account reports for, each once. */
export const reportingUnits = (account: Account) => unitsOf(account, 'ROLE_UNIT_OFFICER', 'ROLE_UNIT_LEADER');

/** The units in which the account handles reports, each once. */
export const leadUnits = (account: Account) => unitsOf(account, 'ROLE_LEAD_REVIEWER');

/** The units in which the account has a part in documents, each once. */
export const offices = (account: Account) =>
  unitsOf(account, 'ROLE_UNIT_OFFICER', 'ROLE_UNIT_LEADER', 'ROLE_LEAD_REVIEWER', 'ROLE_LEADERSHIP', 'ROLE_CLERK');

/** Whether the account drafts documents of an office. */
export const mayDraft = (account: Account, unit: string) =>
  unitsOf(account, 'ROLE_UNIT_OFFICER', 'ROLE_UNIT_LEADER', 'ROLE_LEAD_REVIEWER').includes(unit);

/** Whether the account says how the documents of an office are headed and numbered. */
export const maySetOffice = (account: Account, unit: string) => unitsOf(account, 'ROLE_CLERK', 'ROLE_UNIT_LEADER').includes(unit);

const unitsOf = (account: Account, ...roles: Role[]) => [
  ...new Set((account.grants ?? []).filter(({ role }) => roles.includes(role)).map(({ unit }) => unit)),
];
