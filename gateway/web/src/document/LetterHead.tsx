import type { OfficeSettings } from '../api/types';
import { useText } from '../text/text';

/** The parts of a report's head that the settings of the office make, as Nghị định 30/2020/NĐ-CP places them on the left. */
export function LetterHead({ settings }: { settings: OfficeSettings }) {
  const { t } = useText();
  const { superiorName = '', agencyName = '', placeName = '', abbreviation = '' } = settings;
  return (
    <section aria-label={t.office.example}>
      <p className="hint">{t.office.example}:</p>
      <div className="letter-head" lang="vi">
        {superiorName && <p className="letter-head-superior">{superiorName}</p>}
        <p className="letter-head-agency">{agencyName}</p>
        <p>
          {t.office.number} …/BC-{abbreviation}
        </p>
        <p className="letter-head-date">{t.office.date(placeName)}</p>
      </div>
    </section>
  );
}
