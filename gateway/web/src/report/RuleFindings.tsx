import type { Rule } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';
import { fieldKey, ruleField } from './draft';
import { Entry } from './Entry';
import type { FieldErrors } from './fieldErrors';

interface RuleFindingsProps {
  /** The indicator beside which they are said. */
  code: string;
  rules: Rule[];
  explanations: Record<string, string>;
  errors: FieldErrors;
  onExplain: (rule: string, text: string) => void;
}

/** What the figures do not keep to: an error in words, a warning with a field for why the figures are right. */
export function RuleFindings({ code, rules, explanations, errors, onExplain }: RuleFindingsProps) {
  const { t, language } = useText();
  return rules.map((rule) => {
    const id = rule.ruleId ?? '';
    const said = rule.changeThresholdPercent
      ? t.draft.changed(formatDecimal(rule.changeThresholdPercent))
      : (language === 'en' && rule.messageEn) || rule.message;
    if (rule.severity === 'SEVERITY_ERROR') {
      return (
        <p key={id} className="notice notice-bad prose" role="status">
          {said}
        </p>
      );
    }
    return (
      <div key={id} className="notice notice-warn">
        <p className="prose" role="status">
          {said}
        </p>
        <Entry label={t.draft.explanation} error={errors[fieldKey(code, ruleField(id))]}>
          {(props) => (
            <textarea {...props} rows={2} maxLength={2000} value={explanations[id] ?? ''} onChange={(e) => onExplain(id, e.target.value)} />
          )}
        </Entry>
      </div>
    );
  });
}
