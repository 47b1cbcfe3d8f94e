import { useRef, useState } from 'react';
import type { ReportPath } from '../api/names';
import { useGet } from '../api/react';
import type { AttachmentRef, ImportedForm, IndicatorValue, Period, Report, ReportContent, ReportDraft } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';
import { DraftFields } from './DraftFields';
import { entryOf, readDraft, withDrawn, withFile, type Asked, type DraftEntry, type FieldFaults } from './draft';
import { fieldOf, ownErrors, serverErrors, withoutErrorsOf } from './fieldErrors';
import { rulesAsked } from './rules';
import { Findings } from './Findings';
import { sectionsOf } from './sections';
import { SubmitPanel } from './SubmitPanel';
import { DrawReports } from '../level/DrawReports';
import { FormFile } from '../sheet/FormFile';
import { tasksOf } from './task';
import { useSaveDraft, useSubmit } from './useDraft';
import { useUnsavedGuard } from './useUnsavedGuard';

interface DraftFormProps {
  path: ReportPath;
  period: Period;
  report: Report;
  saved: ReportDraft;
  reload: () => Promise<{ data?: ReportDraft | undefined }>;
}

/** The form of a report: fill in, save the draft, submit. */
export function DraftForm({ path, period, report, saved, reload }: DraftFormProps) {
  const { t, language } = useText();
  const form = useRef<HTMLFormElement>(null);
  const codes = report.indicators ?? [];
  const indicators = (period.indicators ?? []).filter((i) => codes.includes(i.code));
  const told = sectionsOf(period, report.unit);
  const asked: Asked = {
    indicators,
    sections: told.map((section) => section.code),
    tasks: tasksOf(period, (report.tasks ?? []).map(({ task }) => task ?? '')),
    dataTo: period.dataTo,
    rules: rulesAsked(period, report.unit ?? '', indicators, report.previousValues),
  };
  const [entry, setEntry] = useState<DraftEntry>(() => entryOf(saved.content, indicators));
  const [etag, setEtag] = useState(saved.etag ?? '');
  const [dirty, setDirty] = useState(false);
  const [faults, setFaults] = useState<FieldFaults>({});
  const [sent, setSent] = useState<ReportContent>({});
  const [changed, setChanged] = useState<string[]>([]); // since the form was read last
  const [confirming, setConfirming] = useState(false);
  const prefill = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/prefill', { path });
  const save = useSaveDraft(path);
  const submit = useSubmit(path);
  useUnsavedGuard(dirty, t.draft.unsaved);

  const fault = submit.error ?? save.error;
  const found = { ...(fault && serverErrors(fault, sent, indicators, language)), ...ownErrors(faults, t) };
  const errors = withoutErrorsOf(found, changed);
  const acts = report.allowedActs ?? [];

  function change(next: DraftEntry, code?: string) {
    setEntry(next);
    if (code) setChanged([...changed, code]);
    setDirty(true);
    setConfirming(false);
  }

  /** Speaks of a file that has arrived, in what the form says by now. */
  function attach(file: AttachmentRef) {
    setEntry((now) => withFile(now, file));
    setDirty(true);
    setConfirming(false);
  }

  /** Reads the form; undefined when something has to be mended first, which is then shown. */
  function read(whole: boolean): ReportContent | undefined {
    const reading = readDraft(entry, asked, whole);
    save.reset();
    submit.reset();
    setFaults(reading.faults);
    setSent(reading.content);
    setChanged([]);
    if (Object.keys(reading.faults).length === 0) return reading.content;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    return undefined;
  }

  function saveDraft() {
    const content = read(false);
    if (!content) return;
    save.mutate(
      { content, etag },
      {
        onSuccess: (draft) => {
          setEtag(draft.etag ?? '');
          setDirty(false);
        },
      },
    );
  }

  function confirm() {
    const content = read(true);
    if (content) submit.mutate({ content, etag: report.etag ?? '' }, { onSuccess: () => setDirty(false) });
  }

  /** Takes over what a workbook makes of the draft; saving it is the person's. */
  function take(form: ImportedForm) {
    change(entryOf(form.content, indicators));
    setEtag(form.etag ?? '');
    setFaults({});
  }

  /** Puts values of a lower level's consolidated report into the form. */
  function draw(values: IndicatorValue[]) {
    change(withDrawn(entry, indicators, values));
    setFaults({});
  }

  async function loadNewest() {
    const { data } = await reload();
    if (!data) return;
    save.reset();
    setEntry(entryOf(data.content, indicators));
    setEtag(data.etag ?? '');
    setDirty(false);
  }

  const problems = Object.keys(withoutErrorsOf(ownErrors(faults, t), changed)).length;
  return (
    <form ref={form} onSubmit={(e) => e.preventDefault()} noValidate>
      <p className="hint">{t.draft.rule}</p>
      {acts.includes('ACT_SAVE_DRAFT') && <FormFile path={path} period={period} dirty={dirty} onTake={take} />}
      {acts.includes('ACT_SAVE_DRAFT') && <DrawReports path={path} indicators={indicators} onDraw={draw} />}
      <DraftFields
        path={path}
        sections={told}
        remarks={report.remarks ?? []}
        asked={asked}
        period={period}
        unit={report.unit ?? ''}
        prefill={prefill.data}
        entry={entry}
        errors={errors}
        onChange={change}
        onAttach={attach}
      />
      <Findings path={path} period={period} />
      <div className="form-foot">
        {problems > 0 && (
          <p className="notice notice-bad" role="alert">
            {t.draft.problems(problems)}
          </p>
        )}
        {fault && (
          <FaultNotice fault={fault} shownElsewhere={(field) => fieldOf(field, sent, indicators) !== undefined}>
            {save.error?.reason === 'STALE_ETAG' && (
              <p>
                {t.draft.stale}.{' '}
                <button type="button" onClick={() => void loadNewest()}>
                  {t.draft.loadNewest}
                </button>
              </p>
            )}
          </FaultNotice>
        )}
        <p role="status" className="muted">
          {save.isSuccess && !dirty && t.draft.saved(formatInstant(save.data.saveTime))}
          {dirty && t.draft.unsaved}
          {!dirty && save.isIdle && saved.saveTime && t.draft.savedBy(formatInstant(saved.saveTime))}
        </p>
        <div className="buttons">
          {acts.includes('ACT_SAVE_DRAFT') && (
            <button type="button" disabled={save.isPending || submit.isPending} onClick={saveDraft}>
              {save.isPending ? t.draft.saving : t.draft.save}
            </button>
          )}
          {acts.includes('ACT_SUBMIT') && !confirming && (
            <button type="button" className="primary" onClick={() => read(true) && setConfirming(true)}>
              {t.draft.submit}
            </button>
          )}
        </div>
        {confirming && <SubmitPanel pending={submit.isPending} onConfirm={confirm} onCancel={() => setConfirming(false)} />}
        {acts.includes('ACT_SAVE_DRAFT') && !acts.includes('ACT_SUBMIT') && <p className="hint">{t.draft.leaderOnly}</p>}
      </div>
    </form>
  );
}
