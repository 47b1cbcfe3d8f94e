import type { ReportingRule } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { useText } from '../text/text';
import { useRuleWords } from './words';

/** The reporting rules of a plan, as the plan words them. */
export function RuleTable({ rules }: { rules: ReportingRule[] }) {
  const { t } = useText();
  if (rules.length === 0) return null;
  const w = t.schedule;
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{w.rules}</h2>
      <TableScroll label={w.rules}>
        <table>
          <caption className="visually-hidden">{w.rules}</caption>
          <thead>
            <tr>
              <th scope="col">{t.period.rule}</th>
              <th scope="col">{w.kindLabel}</th>
              <th scope="col">{t.period.data}</th>
              <th scope="col">{t.period.due}</th>
              <th scope="col">{w.consolidatedDue}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={rule.ruleId} rule={rule} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function RuleRow({ rule }: { rule: ReportingRule }) {
  const { t } = useText();
  const words = useRuleWords();
  const w = t.schedule;
  return (
    <tr>
      <th scope="row">
        {rule.title}
        {rule.legalBasis && <p className="hint">{rule.legalBasis}</p>}
      </th>
      <td>{w.kind[rule.kind]}</td>
      <td>
        {words.window(rule)}
        {rule.dataLegalBasis && <p className="hint">{rule.dataLegalBasis}</p>}
      </td>
      <td>
        {words.due(rule.due)}
        {rule.due.legalBasis && <p className="hint">{rule.due.legalBasis}</p>}
        {(rule.levelDues ?? []).map((level, i) => (
          <p key={i}>
            {words.level(level)}: {words.due(level.due)}
          </p>
        ))}
        {rule.lockAfterDays != null && <p className="hint">{w.lock(rule.lockAfterDays)}</p>}
      </td>
      <td>{words.due(rule.consolidatedDue)}</td>
    </tr>
  );
}
