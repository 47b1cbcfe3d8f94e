// Every text of the pages in Vietnamese, in the words of docs/glossary.md: one file a page. The English catalogue has the same
// files and the same keys.
import { analysis } from './analysis';
import { app, fault } from './app';
import { attachment } from './attachment';
import { beside } from './beside';
import { board, state, timeliness } from './board';
import { calendar } from './calendar';
import { computed } from './computed';
import { consolidated } from './consolidated';
import { decide, outage } from './decide';
import { difference } from './difference';
import { document } from './document';
import { draft, number } from './draft';
import { edition } from './edition';
import { finding } from './finding';
import { known } from './known';
import { level } from './level';
import { notification, reminder } from './notification';
import { office } from './office';
import { crossing } from './crossing';
import { plan, period } from './plan';
import { narrative } from './narrative';
import { preflight } from './preflight';
import { received } from './received';
import { provenance } from './provenance';
import { recommendation } from './recommendation';
import { reorganisation, unit } from './reorganisation';
import { report, missing, review } from './report';
import { rules } from './rules';
import { schedule } from './schedule';
import { series, receipt } from './series';
import { session, role } from './session';
import { sheet } from './sheet';
import { template } from './template';
import { totals } from './totals';

export const vi = {
  analysis,
  app,
  attachment,
  beside,
  fault,
  session,
  notification,
  reminder,
  role,
  plan,
  period,
  schedule,
  board,
  state,
  timeliness,
  report,
  missing,
  review,
  decide,
  edition,
  outage,
  series,
  receipt,
  difference,
  document,
  office,
  template,
  draft,
  number,
  computed,
  consolidated,
  narrative,
  preflight,
  received,
  provenance,
  sheet,
  totals,
  recommendation,
  known,
  level,
  finding,
  crossing,
  rules,
  reorganisation,
  unit,
  calendar,
};

/** A catalogue has a text for every key. */
export type Catalogue = typeof vi;
