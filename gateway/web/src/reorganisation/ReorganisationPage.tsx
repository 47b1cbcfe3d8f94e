import { useParams } from 'react-router';
import { idOf } from '../api/names';
import { useGet } from '../api/react';
import type { Reorganisation } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { formatDay, formatInstant } from '../format/time';
import { mayReorganise } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { CancelReorganisation } from './CancelReorganisation';
import { Changes } from './Changes';
import { StateMark } from './StateMark';

/** One reorganisation: by which document, from which day, and what becomes of which unit. */
export function ReorganisationPage() {
  const { t } = useText();
  const { reorganisation = '' } = useParams();
  const query = useGet('/v1/reorganisations/{reorganisation}', { path: { reorganisation } });
  return (
    <>
      <Crumbs above={[{ to: '/reorganisations', text: t.reorganisation.list }]} />
      <Loaded query={query}>{(read) => <View key={read.name} reorganisation={read} />}</Loaded>
    </>
  );
}

function View({ reorganisation }: { reorganisation: Reorganisation }) {
  const { t } = useText();
  const account = useAccount();
  const { document, effectiveDate, state, changes = [] } = reorganisation;
  const name = t.reorganisation.dated(document.number, formatDay(document.date));
  return (
    <>
      <PageTitle title={`${t.reorganisation.list} – ${name}`}>{name}</PageTitle>
      <p className="lead">{document.title}</p>
      <Particulars reorganisation={reorganisation} />
      {state === 'STATE_CANCELLED' && <p className="notice">{t.reorganisation.cancelledHint}</p>}
      {state === 'STATE_PLANNED' && <p className="notice notice-warn">{t.reorganisation.plannedHint(formatDay(effectiveDate))}</p>}
      <Changes changes={changes} effectiveDate={effectiveDate} />
      {mayReorganise(account) && <CancelReorganisation reorganisation={reorganisation} />}
    </>
  );
}

function Particulars({ reorganisation }: { reorganisation: Reorganisation }) {
  const { t } = useText();
  const { effectiveDate, state, document, note, createTime, account, cancelTime, cancelAccount, cancelReason } = reorganisation;
  const when = (time: string | undefined, who: string | undefined) => time && t.reorganisation.byWhom(formatInstant(time), idOf(who));
  return (
    <Facts
      facts={[
        [t.reorganisation.stateLabel, <StateMark state={state} />],
        [t.reorganisation.effective, formatDay(effectiveDate)],
        [t.reorganisation.issuer, document.issuer],
        [t.reorganisation.note, note && <span className="prose">{note}</span>],
        [t.reorganisation.entered, when(createTime, account)],
        [t.reorganisation.cancelledAt, when(cancelTime, cancelAccount)],
        [t.reorganisation.cancelReason, cancelReason && <span className="prose">{cancelReason}</span>],
      ]}
    />
  );
}
