import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useAct, useCall, useGet } from '../api/react';
import type { DocumentContent, OfficialDocument } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { FaultNotice } from '../app/FaultNotice';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { Entry } from '../report/Entry';
import { violationsAt } from '../report/violations';
import { useText } from '../text/text';

/** The violations that stand at their fields. */
const atFields = (field: string) =>
  /^content\.(abstract|body|recipients|signer\.(authorities|collective|head_position|position|full_name))$/.test(field);

/** Drafts a document: a new one, one of a report, one that replaces or corrects another, or one anew. */
export function DraftDocumentPage() {
  const { t } = useText();
  const { unit = '' } = useParams();
  const [query] = useSearchParams();
  const revise = query.get('revise') ?? '';
  const id = revise.split('/').at(-1) ?? '';
  const before = useGet('/v1/units/{unit}/documents/{document}', { path: { unit, document: id } }, { enabled: revise !== '' });
  return (
    <>
      <Crumbs above={[{ to: `/units/${unit}/documents`, text: t.document.title }]} />
      <PageTitle title={t.document.draft}>{revise ? t.document.revise : t.document.draft}</PageTitle>
      {revise ? (
        <Loaded query={before}>{(d) => <DraftForm unit={unit} before={d} start={d.content ?? {}} />}</Loaded>
      ) : (
        <DraftForm unit={unit} start={startOf(query)} />
      )}
    </>
  );
}

/** What the address of the page says of the document. */
function startOf(query: URLSearchParams): Partial<DocumentContent> {
  const source = query.get('source') ?? '';
  return {
    type: source ? 'TYPE_REPORT' : 'TYPE_LETTER',
    source,
    replaces: query.get('replaces') ?? '',
    corrects: query.get('corrects') ?? '',
  };
}

interface DraftFormProps {
  unit: string;
  before?: OfficialDocument;
  start: Partial<DocumentContent>;
}

function DraftForm({ unit, before, start }: DraftFormProps) {
  const { t, language } = useText();
  const call = useCall();
  const navigate = useNavigate();
  const [content, setContent] = useState(start);
  const [recipients, setRecipients] = useState((start.recipients ?? []).join('\n'));
  const signer: Partial<NonNullable<DocumentContent['signer']>> = content.signer ?? {};
  const words = (signer.authorities ?? []).map((word) => word.replace('AUTHORITY_', '')).join(',');
  const act = useAct<{ content: DocumentContent }, OfficialDocument>('draft document', ({ content: said, requestId }) =>
    before
      ? call('post', '/v1/units/{unit}/documents/{document}:revise', {
          path: { unit, document: before.name?.split('/').at(-1) ?? '' },
          body: { content: said, requestId, etag: before.etag ?? '' },
        })
      : call('post', '/v1/units/{unit}/documents', { path: { unit }, body: { content: said, requestId } }),
  );
  const wrong = (field: string) =>
    act.error
      ? violationsAt(act.error, `content.${field}`)
          .map((v) => v.texts[language])
          .join(' ') || undefined
      : undefined;
  const change = (part: Partial<DocumentContent>) => setContent({ ...content, ...part });
  const sign = (part: Partial<NonNullable<DocumentContent['signer']>>) => change({ signer: { ...signer, ...part } as DocumentContent['signer'] });

  function submit(event: FormEvent) {
    event.preventDefault();
    const lines = recipients.split('\n').map((line) => line.trim());
    const said = { ...content, recipients: lines.filter(Boolean), signer } as DocumentContent;
    act.mutate({ content: said }, { onSuccess: (d) => void navigate(`/${d.name}`) });
  }

  const field = (name: string, label: string, value: string | undefined, onChange: (value: string) => void, maxLength: number) => (
    <Entry label={label} error={wrong(name)}>
      {(input) => <input {...input} maxLength={maxLength} value={value ?? ''} onChange={(e) => onChange(e.target.value)} />}
    </Entry>
  );
  const isReport = content.type === 'TYPE_REPORT';
  return (
    <form onSubmit={submit} noValidate>
      <p>
        {t.document.typeTitle}: <strong>{t.document.type[content.type ?? 'TYPE_UNSPECIFIED']}</strong>
        {content.source && (
          <>
            {' · '}
            {t.document.source}: <Link to={`/${content.source}`}>{t.document.toSource}</Link>
          </>
        )}
      </p>
      {!isReport && !content.corrects && <p className="hint">{t.document.sourceMissing}</p>}
      {field('abstract', t.document.abstract, content.abstract, (abstract) => change({ abstract }), 500)}
      {!isReport && (
        <Entry label={t.document.body} error={wrong('body')}>
          {(input) => (
            <textarea {...input} rows={10} maxLength={20000} value={content.body ?? ''} onChange={(e) => change({ body: e.target.value })} />
          )}
        </Entry>
      )}
      <Entry label={`${t.document.recipients} (${t.document.recipientsHint})`} error={wrong('recipients')}>
        {(input) => <textarea {...input} rows={4} value={recipients} onChange={(e) => setRecipients(e.target.value)} />}
      </Entry>
      <Entry label={t.document.authority} error={wrong('signer.authorities')}>
        {(input) => (
          <select
            {...input}
            value={words}
            onChange={(e) =>
              sign({
                authorities: e.target.value
                  .split(',')
                  .filter(Boolean)
                  .map((word) => `AUTHORITY_${word}`) as NonNullable<DocumentContent['signer']>['authorities'],
                ...(!e.target.value.includes('TM') && { collective: '' }),
                ...(!/KT|TL|TUQ/.test(e.target.value) && { headPosition: '' }),
              })
            }
          >
            {Object.entries(t.document.authorities).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Entry>
      {words.includes('TM') && field('signer.collective', t.document.collective, signer.collective, (collective) => sign({ collective }), 200)}
      {/KT|TL|TUQ/.test(words) &&
        field('signer.head_position', t.document.headPosition, signer.headPosition, (headPosition) => sign({ headPosition }), 100)}
      {field('signer.position', t.document.position, signer.position, (position) => sign({ position }), 100)}
      {field('signer.full_name', t.document.fullName, signer.fullName, (fullName) => sign({ fullName }), 50)}
      {act.error && <FaultNotice fault={act.error} shownElsewhere={atFields} />}
      <div className="buttons">
        <button type="submit" className="primary" disabled={act.isPending}>
          {act.isPending ? t.review.sending : t.document.save}
        </button>
      </div>
    </form>
  );
}
