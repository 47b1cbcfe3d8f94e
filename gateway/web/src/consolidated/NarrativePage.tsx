import { useId, useState } from 'react';
import { useParams } from 'react-router';
import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall, useGet } from '../api/react';
import type { ConsolidatedDraft, NarrativeParagraph, NarrativeSource, Period } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { formatInstant } from '../format/time';
import { PeriodHead } from '../period/PeriodHead';
import { useUnsavedGuard } from '../report/useUnsavedGuard';
import { TextDifference } from '../difference/TextDifference';
import { RichText } from '../richtext/RichText';
import { mayConsolidate } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { placeOf } from './Narrative';

/** The text of a consolidated report, where the lead unit writes it. */
export function NarrativePage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const path: PeriodPath = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  const draft = useGet('/v1/plans/{plan}/periods/{period}/consolidatedDraft', { path });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.narrative.title} />
          <h2>{t.narrative.title}</h2>
          <Loaded query={draft}>{(text) => <Text key={text.etag} draft={text} period={data} path={path} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}

function Text({ draft, period, path }: { draft: ConsolidatedDraft; period: Period; path: PeriodPath }) {
  const { t } = useText();
  const account = useAccount();
  const save = useSave(path);
  const [paragraphs, setParagraphs] = useState(draft.paragraphs ?? []);
  const [dirty, setDirty] = useState(false);
  const [unused, setUnused] = useState(draft.unused ?? []);
  useUnsavedGuard(dirty, t.draft.unsaved);
  const writes = mayConsolidate(account, period);

  function change(next: NarrativeParagraph[]) {
    setParagraphs(next);
    setDirty(true);
  }

  /** Makes words that nothing rests on a paragraph of their own. */
  function take(source: NarrativeSource) {
    change([...paragraphs, { ...placed(source, period), text: source.text ?? '', sources: [source] }]);
    setUnused(unused.filter((one) => one !== source));
  }

  /** The heading of a paragraph; none where it stands below that of the one before. */
  function heading(n: number): string {
    const place = placeOf(paragraphs[n]!, period, t);
    return n > 0 && placeOf(paragraphs[n - 1]!, period, t) === place ? '' : place;
  }

  return (
    <>
      <p className="hint">{draft.version ? t.narrative.version(draft.version, draft.savedBy ?? '', formatInstant(draft.saveTime)) : t.narrative.assembled}</p>
      {writes && <p className="hint">{t.narrative.hint}</p>}
      {paragraphs.map((paragraph, n) => (
        <Paragraph
          key={n}
          paragraph={paragraph}
          place={heading(n)}
          onChange={writes ? (text) => change(paragraphs.map((one, i) => (i === n ? { ...one, text } : one))) : undefined}
          onRemove={() => change(paragraphs.filter((_, i) => i !== n))}
        />
      ))}
      {unused.length > 0 && (
        <section aria-labelledby="unused-title">
          <h2 id="unused-title">{t.narrative.unused(unused.length + (draft.unusedLeftOut ?? 0))}</h2>
          {unused.map((source) => (
            <div key={`${source.unit} ${source.part}`}>
              <h3>{source.pinnedUnit?.displayName}</h3>
              <RichText text={source.text ?? ''} />
              {writes && (
                <button type="button" onClick={() => take(source)}>
                  {t.narrative.take}
                </button>
              )}
            </div>
          ))}
        </section>
      )}
      {writes && (
        <button
          type="button"
          className="primary"
          disabled={save.isPending}
          onClick={() => save.mutate({ etag: draft.etag ?? '', paragraphs: paragraphs.map(cited) }, { onSuccess: () => setDirty(false) })}
        >
          {t.narrative.save}
        </button>
      )}
      {save.error && <FaultNotice fault={save.error} />}
      <p role="status">{draft.version && !dirty ? t.narrative.saved(draft.version) : ''}</p>
    </>
  );
}

interface ParagraphProps {
  paragraph: NarrativeParagraph;
  /** Where it belongs; empty for where the one before it does. */
  place: string;
  /** Undefined for who only reads. */
  onChange: ((text: string) => void) | undefined;
  onRemove: () => void;
}

/** A paragraph, and beside it the words it rests on. */
function Paragraph({ paragraph, place, onChange, onRemove }: ParagraphProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="paragraph">
      {place && <h3>{place}</h3>}
      {onChange ? (
        <div className="field">
          <label htmlFor={id}>{t.narrative.text}</label>
          <textarea id={id} rows={4} maxLength={20000} value={paragraph.text} onChange={(e) => onChange(e.target.value)} />
          <p>
            <button type="button" onClick={onRemove}>
              {t.narrative.remove}
            </button>
          </p>
        </div>
      ) : (
        <RichText text={paragraph.text ?? ''} />
      )}
      {(paragraph.sources ?? []).map((source) => (
        <Source key={`${source.unit} ${source.part}`} source={source} />
      ))}
    </div>
  );
}

function Source({ source }: { source: NarrativeSource }) {
  const { t } = useText();
  const unit = source.pinnedUnit?.displayName ?? '';
  return (
    <details open={source.state !== 'STATE_CURRENT'}>
      <summary>{t.narrative.source[source.state ?? 'STATE_UNSPECIFIED'](unit)}</summary>
      {source.state !== 'STATE_CHANGED' && <RichText text={source.text ?? ''} />}
      {source.state === 'STATE_CHANGED' && (
        <>
          <p className="notice notice-warn">{t.narrative.now}</p>
          <TextDifference before={source.text ?? ''} after={source.textNow ?? ''} />
        </>
      )}
    </details>
  );
}

/** Where words of a report belong in the outline. */
function placed({ part = '' }: NarrativeSource, period: Period): Pick<NarrativeParagraph, 'part' | 'section' | 'task'> {
  const [kind, code = ''] = part.split('/');
  switch (kind) {
    case 'sections':
      return { part: 'PART_RESULTS', section: code };
    case 'tasks':
      return { part: 'PART_RESULTS', section: period.sections?.find((s) => s.tasks?.some((task) => task.code === code))?.code ?? '', task: code };
    case 'next_steps':
      return { part: 'PART_NEXT_STEPS' };
    case 'proposals':
      return { part: 'PART_PROPOSALS' };
    default:
      return { part: 'PART_DIFFICULTIES' };
  }
}

/** A paragraph as it is saved. */
const cited = ({ part, section, task, text, sources }: NarrativeParagraph): NarrativeParagraph => ({
  part,
  section: section ?? '',
  task: task ?? '',
  text: text.trim().normalize(),
  sources: (sources ?? []).map(({ unit, entry, part }) => ({ unit, entry, part })),
});

function useSave(path: PeriodPath) {
  const call = useCall();
  return useAct<{ etag: string; paragraphs: NarrativeParagraph[] }, ConsolidatedDraft>(`narrative ${periodName(path)}`, ({ requestId, etag, paragraphs }) =>
    call('put', '/v1/plans/{plan}/periods/{period}/consolidatedDraft', { path, body: { requestId, etag, draft: { paragraphs } } }),
  );
}
