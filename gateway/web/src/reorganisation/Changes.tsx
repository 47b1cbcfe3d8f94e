import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pageOf } from '../api/names';
import type { Change } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import type { Day } from '../format/time';
import { useText } from '../text/text';
import { byUnit, namesGiven, unitsNamed, type GoesOn, type Made, type Part } from './changes';
import { Share } from './Share';
import { dayBefore, useUnitNames } from './useUnitNames';

/** Writes the name of a unit, with the way to its history. */
type Name = (unit: string) => ReactNode;

/** What a reorganisation does, unit by unit: which begin, which end and where they go, which go on changed. */
export function Changes({ changes, effectiveDate }: { changes: Change[]; effectiveDate: Day }) {
  const { t } = useText();
  const w = t.reorganisation;
  const nameBefore = useUnitNames(unitsNamed(changes), dayBefore(effectiveDate));
  const given = namesGiven(changes);
  const before: Name = (unit) => <Link to={pageOf(unit)}>{nameBefore(unit)}</Link>;
  const after: Name = (unit) => <Link to={pageOf(unit)}>{given.get(unit) ?? nameBefore(unit)}</Link>;
  const { made, ended, goesOn } = byUnit(changes);
  const divided = [...ended.map((x) => x.to), ...goesOn.map((x) => x.gives)].flat().some(({ extent }) => extent !== 'EXTENT_WHOLE');
  return (
    <>
      <p>{w.summary(made.length, ended.length, goesOn.length)}</p>
      {divided && <p className="hint">{w.shareHint}</p>}
      <UnitTable
        title={w.made}
        what={w.madeOf}
        rows={made.map((x) => ({ ...x, head: <MadeUnit made={x} after={after} />, said: <Parts parts={x.from} name={before} none={w.unknownOrigin} /> }))}
      />
      <UnitTable
        title={w.ended}
        what={w.goesTo}
        rows={ended.map((x) => ({ ...x, head: before(x.unit), said: <Parts parts={x.to} name={after} none={w.dissolved} /> }))}
      />
      <UnitTable
        title={w.goesOn}
        what={w.change}
        rows={goesOn.map((x) => ({ ...x, head: before(x.unit), said: <GoesOnChanged unit={x} before={before} after={after} /> }))}
      />
    </>
  );
}

interface UnitRow {
  unit: string;
  head: ReactNode;
  said: ReactNode;
  basis: string[];
}

function UnitTable({ title, what, rows }: { title: string; what: string; rows: UnitRow[] }) {
  const { t } = useText();
  const id = useId();
  if (rows.length === 0) return null;
  const based = rows.some(({ basis }) => basis.length > 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <TableScroll label={title}>
        <table className="changes">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.reorganisation.unit}</th>
              <th scope="col">{what}</th>
              {based && <th scope="col">{t.reorganisation.basis}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, head, said, basis }) => (
              <tr key={unit}>
                <th scope="row">{head}</th>
                <td>{said}</td>
                {based && <td className="muted">{basis.join('; ')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function MadeUnit({ made: { unit, creation }, after }: { made: Made; after: Name }) {
  const { t } = useText();
  const { parentUnit, gsoCode } = creation;
  return (
    <>
      {after(unit)}
      {parentUnit && (
        <span className="block muted">
          {t.reorganisation.below} {after(parentUnit)}
        </span>
      )}
      {gsoCode && <span className="block muted">{t.reorganisation.code(gsoCode)}</span>}
    </>
  );
}

function GoesOnChanged({ unit, before, after }: { unit: GoesOn; before: Name; after: Name }) {
  const { t } = useText();
  const w = t.reorganisation;
  return (
    <>
      {unit.renamed && <p>{w.renamed(unit.renamed)}</p>}
      {unit.converted && <p>{w.converted(unit.converted)}</p>}
      {unit.parent && (
        <p>
          {w.moved} {after(unit.parent)}.
        </p>
      )}
      {unit.code && <p>{w.newCode(unit.code)}</p>}
      {unit.gets.length > 0 && (
        <>
          <p>{w.gets}</p>
          <Parts parts={unit.gets} name={before} />
        </>
      )}
      {unit.gives.length > 0 && (
        <>
          <p>{w.gives}</p>
          <Parts parts={unit.gives} name={after} />
        </>
      )}
    </>
  );
}

/** Units with how much of one goes to the other, each a line. */
function Parts({ parts, name, none = '' }: { parts: Part[]; name: Name; none?: string }) {
  const { t } = useText();
  if (parts.length === 0) return none;
  return (
    <ul className="parts">
      {parts.map((part, i) => (
        <li key={i}>
          {name(part.unit)}: {t.reorganisation.extent[part.extent]}
          <Share share={part.share} source={part.shareSource} />
        </li>
      ))}
    </ul>
  );
}
