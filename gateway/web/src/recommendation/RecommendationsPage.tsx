import { useState } from 'react';
import { useParams } from 'react-router';
import type { PeriodPath } from '../api/names';
import { useGet } from '../api/react';
import type { TrackedRecommendation, TrackedState } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { PeriodHead } from '../period/PeriodHead';
import { useText } from '../text/text';
import { Recommendations } from './Recommendations';

/** What the lists show: what waits for an answer, what was answered, or all. */
const choices = {
  waiting: ['STATE_OPEN', 'STATE_FORWARDED'],
  answered: ['STATE_ANSWERED', 'STATE_DECLINED'],
  all: [],
} as const satisfies Record<string, TrackedState[]>;

type Choice = keyof typeof choices;

/** The recommendations of a period, by who has them. */
export function RecommendationsPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path: { plan, period } });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.recommendation.title} />
          <p className="hint">{t.recommendation.lead}</p>
          <PeriodList path={{ plan, period }} />
        </>
      )}
    </Loaded>
  );
}

function PeriodList({ path }: { path: PeriodPath }) {
  const { t } = useText();
  const [choice, choose] = useState<Choice>('waiting');
  const [pages, setPages] = useState<string[]>([]);
  const states: TrackedState[] = [...choices[choice]];
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations', {
    path: { ...path, report: '-' },
    query: { states, pageSize: 50, ...(pages.length > 0 && { pageToken: pages.at(-1)! }) },
  });
  return (
    <>
      <label className="field">
        {t.recommendation.show}{' '}
        <select
          value={choice}
          onChange={(e) => {
            choose(e.target.value as Choice);
            setPages([]);
          }}
        >
          {(Object.keys(choices) as Choice[]).map((one) => (
            <option key={one} value={one}>
              {t.recommendation.choice[one]}
            </option>
          ))}
        </select>
      </label>
      <Loaded query={query}>
        {({ recommendations = [], nextPageToken }) => (
          <>
            {recommendations.length === 0 && <p>{t.recommendation.none}</p>}
            {byHolder(recommendations).map(([holder, list]) => (
              <section key={holder} aria-label={holder}>
                <h2>{holder}</h2>
                <Recommendations list={list} withReport />
              </section>
            ))}
            <div className="buttons">
              {pages.length > 0 && (
                <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                  {t.recommendation.before}
                </button>
              )}
              {nextPageToken && (
                <button type="button" onClick={() => setPages([...pages, nextPageToken])}>
                  {t.recommendation.after}
                </button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

/** The recommendations by who has them now, in the order in which the holders come. */
function byHolder(list: TrackedRecommendation[]): [string, TrackedRecommendation[]][] {
  const groups = new Map<string, TrackedRecommendation[]>();
  for (const one of list) {
    const holder = one.withUnitDisplayName ?? '';
    groups.set(holder, [...(groups.get(holder) ?? []), one]);
  }
  return [...groups];
}

/** What was forwarded to a unit and is with it. */
export function AddressedPage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const query = useGet('/v1/units/{unit}/addressedRecommendations', { path: { unit }, query: { pageSize: 200 } });
  return (
    <>
      <PageTitle title={t.recommendation.addressed}>{t.recommendation.addressed}</PageTitle>
      <p className="hint">{t.recommendation.addressedLead}</p>
      <Loaded query={query}>
        {({ recommendations = [] }) =>
          recommendations.length === 0 ? <p>{t.recommendation.none}</p> : <Recommendations list={recommendations} withReport />
        }
      </Loaded>
    </>
  );
}
