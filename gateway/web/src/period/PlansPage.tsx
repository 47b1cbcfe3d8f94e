import { Link } from 'react-router';
import { pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Plan } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { formatDay } from '../format/time';
import { useText } from '../text/text';

/** The plans that the account may see. */
export function PlansPage() {
  const { t } = useText();
  const plans = useGet('/v1/plans', { query: { pageSize: 200 } });
  return (
    <>
      <PageTitle title={t.plan.list}>{t.plan.list}</PageTitle>
      <Loaded query={plans}>
        {({ plans: all = [] }) =>
          all.length === 0 ? (
            <p>{t.plan.empty}</p>
          ) : (
            <ul className="cards">
              {all.map((plan) => (
                <PlanCard key={plan.name} plan={plan} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const { t } = useText();
  const { documentNumber, documentDate, title } = plan.content;
  return (
    <li className="card">
      <h2>
        <Link to={pageOf(plan.name)}>{t.plan.dated(documentNumber, formatDay(documentDate))}</Link>
      </h2>
      <p>{title}</p>
      <p className="muted">{t.plan.state[plan.state ?? 'STATE_UNSPECIFIED']}</p>
    </li>
  );
}
