import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { PeriodPath } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { Period } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded, Loading } from '../app/Loaded';
import { PeriodHead } from '../period/PeriodHead';
import { violationsAt } from '../report/violations';
import { useText } from '../text/text';
import { BasisForm } from './BasisForm';
import { basisOf, paramsOf, queryOf, type Basis } from './basis';
import { TotalsTable } from './TotalsTable';

/** The figures of a period by the units that filed, or by those of another day. */
export function TotalsPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const path: PeriodPath = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.totals.title} />
          <p className="hint">{t.totals.lead}</p>
          <Body period={data} path={path} />
        </>
      )}
    </Loaded>
  );
}

function Body({ period, path }: { period: Period; path: PeriodPath }) {
  const { t, language } = useText();
  const download = useDownload();
  const [params, setParams] = useSearchParams();
  const [basis, choose] = useState(() => basisOf(params)); // the address follows: it changes too late for a radio button
  const change = (part: Partial<Basis>) => {
    const next = { ...basis, ...part };
    choose(next);
    setParams(paramsOf(next), { replace: true });
  };
  const query = queryOf(basis);
  const totals = useGet('/v1/plans/{plan}/periods/{period}/totals', { path, query: query ?? {} }, { enabled: query !== undefined });
  const wrongDay = totals.error ? violationsAt(totals.error, 'as_of').map((v) => v.texts[language]) : [];
  return (
    <>
      <BasisForm basis={basis} wrongDay={wrongDay.join(' ') || undefined} onChange={change} />
      <div aria-live="polite">
        {query === undefined && <p>{t.totals.chooseDay}</p>}
        {query !== undefined && totals.isPending && <Loading />}
        {totals.error && <FaultNotice fault={totals.error} shownElsewhere={(field) => field === 'as_of'} />}
      </div>
      {totals.data && query && (
        <>
          <TotalsTable totals={totals.data} period={period} />
          <DownloadButtons
            files={[{ label: t.sheet.board, read: () => download('/v1/plans/{plan}/periods/{period}:exportTotals', { path, query }) }]}
          />
        </>
      )}
    </>
  );
}
