import type { Adoption, PlanChange } from '../api/types';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';

/** That a period took a newer version of the plan over, and what that changed for the caller. */
export function Adopted({ adoption }: { adoption: Adoption }) {
  const { t } = useText();
  const words = useChangeWords();
  const say = adoption.authoritiesOnly ? t.edition.takenOver : t.edition.adopted;
  const changes = adoption.changes ?? [];
  return (
    <div className="notice">
      <p className="notice-title">{say(adoption.planVersion ?? 0, formatInstant(adoption.receiveTime, 'minute'))}</p>
      <p className="prose">
        {adoption.comment} {adoption.document && <span className="muted">({adoption.document})</span>}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={`${change.subject} ${change.code}`}>{words(change)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useChangeWords() {
  const { t } = useText();
  const fieldNames: Partial<Record<string, string>> = t.edition.field;
  return ({ subject = 'SUBJECT_UNSPECIFIED', code = '', before = '', after = '', fields = [] }: PlanChange) => {
    const what = t.edition.subject[subject];
    const named = (title: string) => (code.startsWith('units/') ? title : `${code} ${title}`);
    if (fields.length > 0) return t.edition.altered(what, named(after), fields.map((f) => fieldNames[f] ?? f).join(', '));
    if (before === '' && after === '') return t.edition.changed(what);
    if (before === '') return t.edition.added(what, named(after));
    if (after === '') return t.edition.removed(what, named(before));
    return t.edition.replaced(what, before, after);
  };
}
