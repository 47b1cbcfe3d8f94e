// Resource names are the paths of pages too: the page of plans/x/periods/y is /plans/x/periods/y.

/** The page of a resource. */
export const pageOf = (name: string | undefined) => `/${name ?? ''}`;

/** The last part of a resource name: its id. */
export const idOf = (name: string | undefined) => (name ?? '').split('/').at(-1) ?? '';

/** The ids of a period, as paths of the API ask for them. */
export interface PeriodPath {
  plan: string;
  period: string;
}

/** The ids of a report: its last one is the id of the unit that reports. */
export interface ReportPath extends PeriodPath {
  report: string;
}

/** The resource name of a period. */
export const periodName = ({ plan, period }: PeriodPath) => `plans/${plan}/periods/${period}`;

/** The resource name of a report. */
export const reportName = (path: ReportPath) => `${periodName(path)}/reports/${path.report}`;
