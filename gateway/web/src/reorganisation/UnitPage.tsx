import { Link, useParams } from 'react-router';
import { idOf, pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Succession, Unit } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { Share } from './Share';
import { asOf, useUnitNames } from './useUnitNames';

/** A day after everything that is planned. */
const farAhead = { year: 9999, month: 12, day: 31 };

/** One unit over time: its names, where it came from, where it went, by which reorganisations. */
export function UnitPage() {
  const { t } = useText();
  const { unit: id = '' } = useParams();
  const account = useAccount();
  const unit = useGet('/v1/units/{unit}', { path: { unit: id } });
  const moved = useGet('/v1/successions', { query: { unit: `units/${id}`, ...asOf(farAhead), pageSize: 1000 } });
  return (
    <>
      <Crumbs above={[{ to: '/reorganisations', text: t.reorganisation.list }]} />
      <Loaded query={unit}>{(read) => <UnitFacts unit={read} />}</Loaded>
      {(account.grants ?? []).some((grant) => grant.unit === `units/${id}`) && (
        <p>
          <Link to={`${pageOf(`units/${id}`)}/recommendations`}>{t.recommendation.addressed}</Link>
        </p>
      )}
      <h2>{t.unit.successions}</h2>
      <Loaded query={moved}>
        {({ successions = [], nextPageToken }) => (
          <>
            {successions.length === 0 ? <p>{t.unit.noSuccessions}</p> : <Successions successions={successions} />}
            {nextPageToken && <p className="notice">{t.unit.more}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}

function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useText();
  const { displayName = '', level, gsoCode, parentUnit, validFrom, validTo, createdBy, endedBy, names = [] } = unit;
  const nameOf = useUnitNames(parentUnit ? [parentUnit] : [], undefined);
  return (
    <>
      <PageTitle title={displayName}>{displayName}</PageTitle>
      <p className="lead">{t.unit.lead}</p>
      <Facts
        facts={[
          [t.unit.levelLabel, t.schedule.level[level as keyof Catalogue['schedule']['level']]],
          [t.unit.parent, parentUnit && <Link to={pageOf(parentUnit)}>{nameOf(parentUnit)}</Link>],
          [t.unit.codeLabel, gsoCode],
          [t.unit.from, formatDay(validFrom)],
          [t.unit.until, formatDay(validTo)],
          [t.unit.madeBy, createdBy && <ReorganisationLink name={createdBy} />],
          [t.unit.endedBy, endedBy && <ReorganisationLink name={endedBy} />],
        ]}
      />
      {names.length > 1 && <Names names={names} />}
    </>
  );
}

function Names({ names }: { names: Unit['names'] }) {
  const { t } = useText();
  return (
    <TableScroll label={t.unit.names}>
      <table>
        <caption>{t.unit.names}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit.name}</th>
            <th scope="col">{t.unit.from}</th>
            <th scope="col">{t.unit.until}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ displayName, validFrom, validTo }, i) => (
            <tr key={i}>
              <th scope="row">{displayName}</th>
              <td>{formatDay(validFrom)}</td>
              <td>{formatDay(validTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Successions({ successions }: { successions: Succession[] }) {
  const { t } = useText();
  const units = [...new Set(successions.flatMap((x) => [x.predecessorUnit ?? '', x.successorUnit ?? '']))];
  const nameOf = useUnitNames(units, undefined);
  const linked = (unit: string | undefined) => <Link to={pageOf(unit)}>{nameOf(unit ?? '')}</Link>;
  return (
    <TableScroll label={t.unit.successionsCaption}>
      <table className="successions">
        <caption>{t.unit.successionsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit.before}</th>
            <th scope="col">{t.unit.extent}</th>
            <th scope="col">{t.unit.after}</th>
            <th scope="col">{t.reorganisation.effective}</th>
            <th scope="col">{t.reorganisation.basis}</th>
          </tr>
        </thead>
        <tbody>
          {successions.map((x, i) => (
            <tr key={i}>
              <th scope="row">{linked(x.predecessorUnit)}</th>
              <td>
                {t.reorganisation.extent[x.extent ?? 'EXTENT_UNSPECIFIED']}
                <Share share={x.share} source={x.shareSource} />
                {!x.predecessorEnds && `; ${t.unit.goesOn}`}
              </td>
              <td>{linked(x.successorUnit)}</td>
              <td className="nowrap">{formatDay(x.effectiveDate)}</td>
              <td>{x.reorganisation ? <Link to={pageOf(x.reorganisation)}>{x.legalBasis || idOf(x.reorganisation)}</Link> : x.legalBasis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The way to a reorganisation, by the number of its document. */
function ReorganisationLink({ name }: { name: string }) {
  const { t } = useText();
  const { data } = useGet('/v1/reorganisations/{reorganisation}', { path: { reorganisation: idOf(name) } });
  const text = data ? t.reorganisation.dated(data.document.number, formatDay(data.document.date)) : idOf(name);
  return <Link to={pageOf(name)}>{text}</Link>;
}
