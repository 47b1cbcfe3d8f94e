import type { PartRemark } from '../api/types';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import type { Part } from './parts';
import { remarkField } from './said';

interface RemarksProps {
  parts: Part[];
  remarks: PartRemark[];
  /** What is wrong with a field of the request. */
  wrong: (field: string) => string | undefined;
  onChange: (remarks: PartRemark[]) => void;
}

/** Remarks on parts of a report, each part at most once. */
export function Remarks({ parts, remarks, wrong, onChange }: RemarksProps) {
  const { t } = useText();
  const left = parts.filter((p) => !remarks.some((r) => r.part === p.part));
  return (
    <fieldset className="section-fields">
      <legend>{t.decide.remarks}</legend>
      <p className="hint">{t.decide.remarksHint}</p>
      {remarks.map((remark, i) => {
        const title = parts.find((p) => p.part === remark.part)?.title ?? remark.part;
        return (
          <div key={remark.part}>
            <Entry label={title} error={wrong(remarkField(i)) ?? wrong(`remarks[${i}].part`)}>
              {(input) => (
                <textarea
                  {...input}
                  rows={2}
                  maxLength={2000}
                  aria-required
                  value={remark.comment}
                  onChange={(e) => onChange(remarks.map((r, n) => (n === i ? { ...r, comment: e.target.value } : r)))}
                />
              )}
            </Entry>
            <button type="button" onClick={() => onChange(remarks.filter((_, n) => n !== i))}>
              {t.decide.removeRemark} <span className="visually-hidden">{title}</span>
            </button>
          </div>
        );
      })}
      <Entry label={t.decide.addRemark} error={undefined}>
        {(input) => (
          <select {...input} value="" onChange={(e) => onChange([...remarks, { part: e.target.value, comment: '' }])}>
            <option value="">{t.draft.choose}</option>
            {left.map((p) => (
              <option key={p.part} value={p.part}>
                {p.title}
              </option>
            ))}
          </select>
        )}
      </Entry>
    </fieldset>
  );
}
