// What stands in the way of the dispatch of a consolidated report.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';
import { s } from './count';

export const preflight: Catalogue['preflight'] = {
  title: 'Check before dispatch',
  ready: (revision: number) => `Revision ${n(revision)} can be dispatched.`,
  blocked: (revision: number) => `Revision ${n(revision)} cannot be dispatched yet.`,
  clean: 'There is nothing to look at.',
  severity: {
    SEVERITY_UNSPECIFIED: '',
    SEVERITY_BLOCKS: 'To be settled before the dispatch',
    SEVERITY_WARNS: 'Worth a look; does not stop the dispatch',
    SEVERITY_INFORMS: 'For information',
  },
  kind: {
    KIND_UNSPECIFIED: '',
    KIND_NOT_COMPILED: 'Not compiled yet',
    KIND_NOT_APPROVED: 'Not approved yet',
    KIND_DISPATCHED: 'This revision was dispatched already',
    KIND_OUTDATED: 'Reports that changed after it was compiled',
    KIND_REPORT_MISSING: 'Units that are not in the figures',
    KIND_NOT_CERTIFIED: 'The period is not certified',
    KIND_FIGURE_WITHOUT_VALUE: 'Indicators without a value',
    KIND_FIGURE_INCOMPLETE: 'Indicators that not all units reported',
    KIND_TARGET_MISSING: 'Indicators without a target for the year',
    KIND_RECIPIENT_ENDED: 'The receiving authority is no longer in force',
    KIND_LATE: 'The due time of the dispatch is over',
  },
  mend: {
    KIND_UNSPECIFIED: '',
    KIND_NOT_COMPILED: 'The lead unit compiles it below.',
    KIND_NOT_APPROVED: 'The leadership of the issuing authority approves it on this page.',
    KIND_DISPATCHED: 'To dispatch a newer one, compile again and have it approved.',
    KIND_OUTDATED: 'Compile again to have these changes in it.',
    KIND_REPORT_MISSING: 'Remind, accept or exempt the unit, then compile again.',
    KIND_NOT_CERTIFIED: 'Figures of the units can still change.',
    KIND_FIGURE_WITHOUT_VALUE: 'No report gives this value.',
    KIND_FIGURE_INCOMPLETE: 'The report says how many units it is from.',
    KIND_TARGET_MISSING: 'The plan sets targets; add them when it is amended.',
    KIND_RECIPIENT_ENDED: 'The report still goes to it; see which authority succeeds it.',
    KIND_LATE: 'It can still be dispatched, and is recorded as late.',
  },
  toBoard: 'Open the board of the period',
  toPlan: 'Open the plan',
  units: (units: number) => s(units, 'unit'),
  figures: (figures: number) => s(figures, 'indicator'),
  figure: (code: string, title: string) => `${code}. ${title}`,
  ofUnits: (m: number, all: number) => `${n(m)} of ${n(all)} units`,
};
