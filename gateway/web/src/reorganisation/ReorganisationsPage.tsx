import { Link } from 'react-router';
import { pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Reorganisation } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { StateMark } from './StateMark';

/** All reorganisations of units: planned, in force, cancelled. The first 1,000, which is more than the country ever had. */
export function ReorganisationsPage() {
  const { t } = useText();
  const all = useGet('/v1/reorganisations', { query: { pageSize: 1000 } });
  return (
    <>
      <PageTitle title={t.reorganisation.list}>{t.reorganisation.list}</PageTitle>
      <p className="lead">{t.reorganisation.lead}</p>
      <Loaded query={all}>
        {({ reorganisations = [] }) =>
          reorganisations.length === 0 ? <p>{t.reorganisation.none}</p> : <Table reorganisations={reorganisations} />
        }
      </Loaded>
    </>
  );
}

function Table({ reorganisations }: { reorganisations: Reorganisation[] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.reorganisation.caption}>
      <table className="reorganisations">
        <caption>{t.reorganisation.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.reorganisation.document}</th>
            <th scope="col">{t.reorganisation.effective}</th>
            <th scope="col">{t.reorganisation.stateLabel}</th>
          </tr>
        </thead>
        <tbody>
          {reorganisations.map(({ name, document, effectiveDate, state }) => (
            <tr key={name}>
              <th scope="row">
                <Link to={pageOf(name)}>{document.number}</Link>
                <span className="block prose">{document.title}</span>
              </th>
              <td className="nowrap">{formatDay(effectiveDate)}</td>
              <td>
                <StateMark state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
