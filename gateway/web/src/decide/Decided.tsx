import type { Certification, Extension, Period, PeriodCounts, PeriodStanding } from '../api/types';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { useText } from '../text/text';
import { Adopted } from './Adopted';

/** The name a unit had when the period was opened. */
export const unitName = (period: Period, unit: string | undefined) =>
  (period.obligations ?? []).find((o) => o.unit?.unit === unit)?.unit?.displayName ?? unit ?? '';

/** What was decided for a period, as far as it concerns the caller. */
export function Decided({ standing, period }: { standing: PeriodStanding; period: Period }) {
  const { t } = useText();
  const { certification, extensions = [], exemptions = [], adoptions = [], handOvers = [] } = standing;
  if (!certification && [extensions, exemptions, adoptions, handOvers].every((list) => list.length === 0)) return null;
  return (
    <section aria-labelledby="decided-title">
      <h2 id="decided-title">{t.decide.decided}</h2>
      {certification && <Certified certification={certification} />}
      {adoptions.map((adoption) => (
        <Adopted key={adoption.entry} adoption={adoption} />
      ))}
      <ul>
        {extensions.map((extension) => (
          <li key={extension.entry}>
            <ExtendedTo extension={extension} period={period} />: {extension.comment} <Paper document={extension.document} />
          </li>
        ))}
        {exemptions.map((exemption) => (
          <li key={exemption.unit}>
            {t.decide.exemptedUnit(unitName(period, exemption.unit))}: {exemption.comment} <Paper document={exemption.document} />
          </li>
        ))}
        {handOvers.map(({ unit, holders = [], comment, document }) => (
          <li key={unit?.unit}>
            {t.decide.handedOver(unit?.displayName ?? '', holders.map((holder) => holder.displayName).join(', '))}: {comment}{' '}
            <Paper document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To whom an extension gave time, and until when. */
function ExtendedTo({ extension, period }: { extension: Extension; period: Period }) {
  const { t } = useText();
  const due = useDue()(extension.dueTime);
  const units = (extension.units ?? []).map((unit) => unitName(period, unit)).join(', ');
  return extension.entry?.startsWith('outages/') ? t.decide.extendedByOutage(due) : t.decide.extendedTo(units, due);
}

const Paper = ({ document }: { document: string | undefined }) => document && <span className="muted">({document})</span>;

/** That the figures of a period are certified, and how it stood then as far as the caller may know. */
export function Certified({ certification }: { certification: Certification }) {
  const { t } = useText();
  return (
    <div className="notice notice-good">
      <p className="notice-title">{t.decide.certifiedAt(formatInstant(certification.receiveTime))}</p>
      {certification.counts && <Counts counts={certification.counts} />}
      {certification.comment && <p className="prose">{certification.comment}</p>}
    </div>
  );
}

/** How a period stands: n of m, and the split that adds up to m. */
export function Counts({ counts }: { counts: PeriodCounts }) {
  const { t } = useText();
  const { accepted = 0, expected = 0, onTime = 0, late = 0, byExtension = 0, excused = 0, missing = 0, pending = 0 } = counts;
  return (
    <p>
      {t.decide.acceptedOf(accepted, expected)} {t.decide.split({ onTime, late, byExtension, excused, missing, pending, expected })}
    </p>
  );
}
