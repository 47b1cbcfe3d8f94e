import type { ReportPath } from '../api/names';
import { AttachmentFields } from '../attachment/AttachmentFields';
import type { AttachmentRef, PartRemark, Period, ReportPrefill, Section } from '../api/types';
import type { ReactNode } from 'react';
import { Source } from '../level/Source';
import { RecommendationFields } from '../recommendation/RecommendationFields';
import { useText } from '../text/text';
import { formatDecimal } from '../format/number';
import { fieldKey, readDraft, without, type Asked, type DraftEntry, type ValueEntry } from './draft';
import { computedOf } from './computed';
import { ComputedField } from './ComputedField';
import { Entry } from './Entry';
import { ownErrors, type FieldErrors } from './fieldErrors';
import { knownOf, knownTextOf, KnownValues, KnownWords } from './known';
import { RuleFindings } from './RuleFindings';
import { broken } from './rules';
import { targetOf } from './targets';
import { blankTask, type TaskEntry } from './task';
import { TaskField } from './TaskField';
import { ValueField } from './ValueField';

interface DraftFieldsProps {
  path: ReportPath;
  sections: Section[];
  /** The parts that may change, with what has to be mended there; all may where there are none. */
  remarks: PartRemark[];
  asked: Asked;
  /** The period, and the unit whose report it is. */
  period: Period;
  unit: string;
  /** What the unit said before. */
  prefill: ReportPrefill | undefined;
  entry: DraftEntry;
  errors: FieldErrors;
  /** Is told what changed: the code of the indicator or of the content area, or nothing of either. */
  onChange: (entry: DraftEntry, code?: string) => void;
  /** Is told of a file that has arrived: much may have been typed since it was chosen. */
  onAttach: (file: AttachmentRef) => void;
}

/** The fields of a report: by content area the figures and the results in words, then what concerns the whole. */
export function DraftFields({ path, sections, remarks, asked, period, unit, prefill, entry, errors, onChange, onAttach }: DraftFieldsProps) {
  const { t } = useText();
  const { indicators, tasks } = asked;
  const { content, faults } = readDraft(entry, asked, false);
  const live = ownErrors(faults, t);
  const found = asked.rules ? broken(asked.rules, content) : [];
  const computed = computedOf(period, indicators.map((i) => i.code), content.values ?? []).flatMap((value) => {
    const indicator = period.indicators?.find((i) => i.code === value.indicator);
    return indicator ? [{ indicator, value }] : [];
  });
  const given = (content.values?.length ?? 0) + (content.tasks?.length ?? 0);
  const changeValue = (code: string, change: Partial<ValueEntry>) =>
    onChange({ ...entry, values: { ...entry.values, [code]: { ...entry.values[code]!, ...change } } }, code);
  const changeTask = (code: string, change: Partial<TaskEntry>) =>
    onChange({ ...entry, tasks: { ...entry.tasks, [code]: { ...(entry.tasks[code] ?? blankTask), ...change } } }, code);
  const targets = (code: string) => {
    const indicator = indicators.find((i) => i.code === code)!;
    const own = unit ? targetOf(indicator, unit, period) : undefined;
    const all = targetOf(indicator, '', period);
    return [
      ...(own ? [t.draft.ownTarget(formatDecimal(own.value), own.sample ?? false)] : []),
      ...(all ? [t.draft.wholeTarget(formatDecimal(all.value), all.sample ?? false)] : []),
    ];
  };
  const sectionTasks = (code: string) => tasks.filter((task) => sections.find((s) => s.code === code)?.tasks?.some((x) => x.code === task.code));
  return (
    <>
      <p className="muted">{t.draft.progress(given, indicators.length + tasks.length)}</p>
      <p className="muted">{t.draft.words}</p>
      {sections.map(({ code, title }) => (
        <fieldset key={code} className="section-fields">
          <legend>{t.consolidated.section(code, title)}</legend>
          {indicators
            .filter((indicator) => indicator.section === code)
            .map((indicator) => (
              <Mended key={indicator.code} part={`values/${indicator.code}`} remarks={remarks}>
                <ValueField
                  indicator={indicator}
                  entry={entry.values[indicator.code]!}
                  errors={errors}
                  live={live}
                  targets={targets(indicator.code)}
                  onChange={(change) => changeValue(indicator.code, change)}
                />
                <Source value={content.values?.find((value) => value.indicator === indicator.code)} />
                <KnownValues
                  indicator={indicator}
                  known={knownOf(prefill, indicator.code)}
                  entry={entry.values[indicator.code]!}
                  onTake={(change) => changeValue(indicator.code, change)}
                />
                <RuleFindings
                  code={indicator.code}
                  rules={found.filter((rule) => rule.indicators?.[0] === indicator.code)}
                  explanations={entry.explanations}
                  errors={errors}
                  onExplain={(rule, text) => onChange({ ...entry, explanations: { ...entry.explanations, [rule]: text } }, indicator.code)}
                />
              </Mended>
            ))}
          {computed
            .filter(({ indicator }) => indicator.section === code)
            .map(({ indicator, value }) => (
              <ComputedField key={indicator.code} indicator={indicator} value={value} period={period} />
            ))}
          {sectionTasks(code).map((task) => (
            <Mended key={task.code} part={`tasks/${task.code}`} remarks={remarks}>
              <TaskField
                task={task}
                dataTo={period.dataTo}
                entry={entry.tasks[task.code] ?? blankTask}
                errors={errors}
                onChange={(change) => changeTask(task.code, change)}
              />
            </Mended>
          ))}
          <Mended part={`sections/${code}`} remarks={remarks}>
            <LongText
              label={t.report.narrative}
              value={entry.sections[code] ?? ''}
              error={errors[fieldKey(code, 'section')]}
              onChange={(text) => onChange({ ...entry, sections: { ...entry.sections, [code]: text } }, code)}
            />
            <KnownWords
              known={knownTextOf(prefill, `sections/${code}`)}
              empty={!entry.sections[code]}
              onTake={(text) => onChange({ ...entry, sections: { ...entry.sections, [code]: text } }, code)}
            />
          </Mended>
        </fieldset>
      ))}
      {(['difficulties', 'nextSteps', 'proposals'] as const).map((part) => (
        <Mended key={part} part={part === 'nextSteps' ? 'next_steps' : part} remarks={remarks}>
          <LongText
            label={t.report[part]}
            value={entry[part]}
            error={undefined}
            onChange={(text) => onChange({ ...entry, [part]: text })}
          />
          <KnownWords
            known={knownTextOf(prefill, part === 'nextSteps' ? 'next_steps' : part)}
            empty={!entry[part]}
            onTake={(text) => onChange({ ...entry, [part]: text })}
          />
        </Mended>
      ))}
      <AttachmentFields path={path} entries={entry.attachments} onAdd={onAttach} onRemove={(file) => onChange(without(entry, file))} />
      <RecommendationFields
        sections={sections}
        remarks={remarks}
        entries={entry.recommendations}
        onChange={(recommendations) => onChange({ ...entry, recommendations })}
      />
    </>
  );
}

/** A part with what the lead unit asked to mend in it; one that need not be mended cannot be changed. */
function Mended({ part, remarks, children }: { part: string; remarks: PartRemark[]; children: ReactNode }) {
  const { t } = useText();
  const remark = remarks.find((r) => r.part === part);
  const locked = remarks.length > 0 && !remark;
  if (remarks.length === 0) return children;
  return (
    <fieldset className="plain" disabled={locked}>
      {remark && <p className="notice notice-warn prose">{remark.comment}</p>}
      {locked && <p className="muted">{t.decide.lockedPart}</p>}
      {children}
    </fieldset>
  );
}

interface LongTextProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function LongText({ label, value, error, onChange }: LongTextProps) {
  return (
    <Entry label={label} error={error}>
      {(props) => <textarea {...props} rows={4} maxLength={20000} value={value} onChange={(e) => onChange(e.target.value)} />}
    </Entry>
  );
}
