import { idOf } from '../api/names';
import type { CalendarChange, DayDecision } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { TableScroll } from '../app/TableScroll';
import { formatDay, formatInstant } from '../format/time';
import { useText } from '../text/text';
import { dateOf } from './decision';
import { DecisionForm } from './DecisionForm';
import { useChanges, useDecisions, useRevoke } from './useDecisions';

/** What an administrator decides about the days of a year, and what was changed so far. */
export function Decisions({ year }: { year: number }) {
  const { t } = useText();
  const decisions = useDecisions(year);
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t.calendar.decisions}</h2>
      <Loaded query={decisions}>
        {({ dayDecisions = [] }) =>
          dayDecisions.length === 0 ? <p>{t.calendar.noDecisions}</p> : <DecisionTable decisions={dayDecisions} />
        }
      </Loaded>
      <DecisionForm />
      <Changes />
    </section>
  );
}

function DecisionTable({ decisions }: { decisions: DayDecision[] }) {
  const { t } = useText();
  const revoking = useRevoke();
  return (
    <>
      <TableScroll label={t.calendar.decisions}>
        <table>
          <caption>{t.calendar.decisionsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.calendar.date}</th>
              <th scope="col">{t.calendar.is}</th>
              <th scope="col">{t.calendar.why}</th>
              <th scope="col">{t.calendar.basis}</th>
              <th scope="col">{t.calendar.undo}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.name}>
                <th scope="row" className="code">
                  {dayOf(decision)}
                </th>
                <td>{effectOf(decision, t.calendar)}</td>
                <td>
                  {decision.exchangedWith
                    ? t.calendar.related(decision.reason, formatDay(decision.exchangedWith))
                    : decision.reason}
                </td>
                <td>{decision.legalBasis}</td>
                <td>
                  <button type="button" disabled={revoking.isPending} onClick={() => revoking.mutate(decision)}>
                    {t.calendar.undo} <span className="visually-hidden">{dayOf(decision)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {revoking.error && <FaultNotice fault={revoking.error} />}
    </>
  );
}

/** Who changed what, newest first. */
function Changes() {
  const { t } = useText();
  const changes = useChanges();
  return (
    <details>
      <summary>{t.calendar.changes}</summary>
      <Loaded query={changes}>
        {({ changes: all = [] }) => (
          <ul>
            {[...all].reverse().map((change) => (
              <li key={change.number}>
                {t.calendar.change(formatInstant(change.changeTime), idOf(change.account), changed(change, t.calendar))}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </details>
  );
}

interface Words {
  worked: string;
  off: string;
  revoked: string;
}

function changed({ set = [], revoked = [] }: CalendarChange, words: Words): string {
  const days = set.map((decision) => `${dayOf(decision)}: ${effectOf(decision, words)} – ${decision.reason}`);
  return [...days, ...revoked.map((day) => `${formatDay(day)}: ${words.revoked}`)].join('; ');
}

const dayOf = (decision: DayDecision) => formatDay(dateOf(idOf(decision.name)));

const effectOf = (decision: DayDecision, words: Pick<Words, 'worked' | 'off'>) =>
  decision.effect === 'EFFECT_WORKED' ? words.worked : words.off;
