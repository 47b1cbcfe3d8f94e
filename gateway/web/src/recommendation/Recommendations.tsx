import { useState } from 'react';
import { Link } from 'react-router';
import { pageOf } from '../api/names';
import type { RecommendationAct, TrackedRecommendation } from '../api/types';
import { formatInstant } from '../format/time';
import { RichText } from '../richtext/RichText';
import { useText } from '../text/text';
import { ActOn } from './ActOn';

/** Recommendations with what became of each. */
export function Recommendations({ list, withReport = false }: { list: TrackedRecommendation[]; withReport?: boolean }) {
  return (
    <ol className="recommendations">
      {list.map((one) => (
        <li key={one.name}>
          <OneTracked tracked={one} withReport={withReport} />
        </li>
      ))}
    </ol>
  );
}

/** One recommendation: what is asked, of whom, who has it, what was said. */
function OneTracked({ tracked, withReport }: { tracked: TrackedRecommendation; withReport: boolean }) {
  const { t } = useText();
  const [done, setDone] = useState(false);
  const { recommendation: said, state = 'STATE_UNSPECIFIED', acts = [] } = tracked;
  const report = (tracked.name ?? '').split('/recommendations/')[0];
  return (
    <>
      {withReport && (
        <p>
          <Link to={pageOf(report)}>{tracked.unitDisplayName}</Link>
        </p>
      )}
      <RichText text={said?.text ?? ''} />
      <p className="muted">
        <strong>{t.recommendation.state[state]}</strong>
        {' · '}
        {t.recommendation.asked(t.recommendation.addressee[said?.addressee.kind ?? 'KIND_UNSPECIFIED'])}
        {tracked.withUnitDisplayName && ` · ${t.recommendation.with(tracked.withUnitDisplayName)}`}
      </p>
      {tracked.reworded && <p className="notice notice-warn">{t.recommendation.reworded}</p>}
      {acts.map((act) => (
        <ActDone key={act.entry} act={act} />
      ))}
      <ActOn tracked={tracked} onDone={() => setDone(true)} />
      <p role="status">{done && t.recommendation.done}</p>
    </>
  );
}

/** What was done, by whom, when, and what was said. */
function ActDone({ act }: { act: RecommendationAct }) {
  const { t } = useText();
  return (
    <div className="notice">
      <p className="muted">
        {t.recommendation.act[act.act ?? 'ACT_UNSPECIFIED']}
        {act.toUnitDisplayName && `: ${act.toUnitDisplayName}`}
        {' · '}
        {act.accountDisplayName}
        {' · '}
        {formatInstant(act.receiveTime)}
        {act.document && ` · ${t.recommendation.document(act.document)}`}
      </p>
      {act.comment && <p className="prose">{act.comment}</p>}
    </div>
  );
}
