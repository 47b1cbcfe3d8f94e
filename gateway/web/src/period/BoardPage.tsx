import { Fragment, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { pageOf, type PeriodPath } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { Period, PinnedUnit } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { Decided } from '../decide/Decided';
import { HandOver } from '../decide/HandOver';
import { NewerPlan } from '../decide/NewerPlan';
import { decidesForChosen, PeriodDecisions } from '../decide/PeriodDecisions';
import { PeriodSeries } from '../decide/PeriodSeries';
import { formatDay } from '../format/time';
import { HowDue } from '../schedule/HowDue';
import { useRuleWords } from '../schedule/words';
import { seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { BoardView } from './BoardView';
import { Countdown } from './Countdown';
import { useDue } from './due';
import { PeriodHead } from './PeriodHead';
import { useBoard } from './useBoard';

/** The board of a period: where every report stands, and how long it is to the due time. */
export function BoardPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const path: PeriodPath = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  const board = useBoard(path);
  const standing = useGet('/v1/plans/{plan}/periods/{period}/standing', { path });
  const account = useAccount();
  const download = useDownload();
  const [chosen, choose] = useState<string[]>([]);
  return (
    <>
      <Loaded query={facts}>
        {(data) => (
          <>
            <PeriodHead period={data} page={t.board.title} />
            <PeriodFacts period={data} />
            <NewerPlan period={data} path={path} />
          </>
        )}
      </Loaded>
      <Loaded query={board}>
        {(data) => (
          <>
            <Countdown reading={data} onPassed={() => void board.refetch()} />
            <BoardView
              key={data.board.period}
              reading={data}
              selection={decidesForChosen(standing.data) ? { chosen, choose } : undefined}
            />
            <DownloadButtons
              files={[{ label: t.sheet.board, read: () => download('/v1/plans/{plan}/periods/{period}:exportBoard', { path, query: {} }) }]}
            />
          </>
        )}
      </Loaded>
      {facts.data && standing.data && (
        <>
          <PeriodDecisions
            key={standing.data.name}
            period={facts.data}
            path={path}
            standing={standing.data}
            chosen={chosen}
            onDecided={() => choose([])}
          />
          {chosen.length === 1 && standing.data.allowedActs?.includes('ACT_HAND_OVER') && (
            <HandOver key={chosen[0]} period={facts.data} path={path} unit={chosen[0]!} onDecided={() => choose([])} />
          )}
          <Decided standing={standing.data} period={facts.data} />
          {seesAllReports(account, facts.data) && <PeriodSeries period={facts.data} path={path} />}
        </>
      )}
    </>
  );
}

/** Units with the way to what became of them. */
function UnitLinks({ units }: { units: PinnedUnit[] }) {
  return units.map(({ unit, displayName }, i) => (
    <Fragment key={unit}>
      {i > 0 && ', '}
      <Link to={pageOf(unit)}>{displayName}</Link>
    </Fragment>
  ));
}

function PeriodFacts({ period }: { period: Period }) {
  const { t } = useText();
  const due = useDue();
  const words = useRuleWords();
  const notInForce = period.unitsNotInForce ?? [];
  return (
    <Facts
      facts={[
        [
          t.period.data,
          <>
            {t.period.dataRange(formatDay(period.dataFrom), formatDay(period.dataTo))}
            <span className="muted">{period.dataLegalBasis && t.schedule.basis(period.dataLegalBasis)}</span>
          </>,
        ],
        [t.period.due, due(period.dueTime)],
        [t.schedule.howDue, period.dueDay && <HowDue day={period.dueDay} basis />],
        ...(period.levelDueDays ?? []).map((level): [string, ReactNode] => [
          `${t.period.due} (${words.level(level)})`,
          <HowDue day={level.dueDay} basis />,
        ]),
        [t.period.issuingUnit, period.issuingUnit?.displayName],
        [t.period.leadUnit, period.leadUnit?.displayName],
        [t.period.unitsNotInForce, notInForce.length > 0 && <UnitLinks units={notInForce} />],
      ]}
    />
  );
}
