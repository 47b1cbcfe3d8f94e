import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useAct, useCall } from '../api/react';
import type { DocumentAct, OfficialDocument } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { ActPanel } from '../decide/ActPanel';
import { Entry } from '../report/Entry';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { encoded, maxFile } from './files';

/** The acts that stand in the panel: drafting anew has a page of its own. */
type PanelAct = Exclude<DocumentAct, 'ACT_UNSPECIFIED' | 'ACT_REVISE'>;

const order: PanelAct[] = [
  'ACT_CHECK_CONTENT',
  'ACT_CHECK_FORMAT',
  'ACT_APPROVE',
  'ACT_NUMBER',
  'ACT_PREPARE',
  'ACT_SIGN',
  'ACT_ISSUE',
  'ACT_SEND',
  'ACT_RETURN',
  'ACT_WITHDRAW',
  'ACT_CANCEL',
];

const verbs = {
  ACT_RETURN: 'return',
  ACT_APPROVE: 'approve',
  ACT_NUMBER: 'number',
  ACT_ISSUE: 'issue',
  ACT_SEND: 'send',
  ACT_WITHDRAW: 'withdraw',
  ACT_CANCEL: 'cancel',
} as const;

/** What takes a document back is never what is expected. */
const backward: PanelAct[] = ['ACT_RETURN', 'ACT_WITHDRAW', 'ACT_CANCEL'];

const withReason: PanelAct[] = ['ACT_RETURN', 'ACT_WITHDRAW', 'ACT_CANCEL', 'ACT_SEND'];
const withRemark: PanelAct[] = ['ACT_CHECK_CONTENT', 'ACT_CHECK_FORMAT', 'ACT_APPROVE'];
const withFile: PanelAct[] = ['ACT_PREPARE', 'ACT_SIGN'];

interface Doing {
  act: PanelAct;
  etag: string;
  comment: string;
  alone: boolean;
  pdf: string;
}

interface DocumentActsProps {
  unit: string;
  document: string;
  d: OfficialDocument;
}

/** What the person may do with the document now. */
export function DocumentActs({ unit, document, d }: DocumentActsProps) {
  const { t } = useText();
  const call = useCall();
  const path = { unit, document };
  const act = useAct<Doing, OfficialDocument>('document', ({ act: what, etag, comment, alone, pdf, requestId }) => {
    switch (what) {
      case 'ACT_CHECK_CONTENT':
      case 'ACT_CHECK_FORMAT':
        return call('post', '/v1/units/{unit}/documents/{document}:check', {
          path,
          body: { aspect: what === 'ACT_CHECK_CONTENT' ? 'ASPECT_CONTENT' : 'ASPECT_FORMAT', alone, comment, requestId, etag },
        });
      case 'ACT_PREPARE':
        return call('post', '/v1/units/{unit}/documents/{document}:prepare', { path, body: { pdf, requestId, etag } });
      case 'ACT_SIGN':
        return call('post', '/v1/units/{unit}/documents/{document}:sign', { path, body: { pdf, requestId, etag } });
      case 'ACT_NUMBER':
      case 'ACT_ISSUE':
        return call('post', `/v1/units/{unit}/documents/{document}:${verbs[what]}`, { path, body: { requestId, etag } });
      default:
        return call('post', `/v1/units/{unit}/documents/{document}:${verbs[what]}`, { path, body: { comment, requestId, etag } });
    }
  });
  const offered = order.filter((what) => d.allowedActs?.includes(what));
  return (
    <ActPanel
      title={t.document.acts}
      offered={offered}
      label={(what) => t.document.act[what]}
      {...(offered[0] && !backward.includes(offered[0]) && { primary: offered[0] })}
      done={act.isSuccess && t.document.done}
    >
      {(what, close) => (
        <ActFields
          what={what}
          d={d}
          pending={act.isPending}
          onConfirm={(said) => act.mutate({ ...said, act: what, etag: d.etag ?? '' }, { onSuccess: close })}
          onCancel={() => {
            act.reset();
            close();
          }}
        >
          {act.error && <FaultNotice fault={act.error} />}
        </ActFields>
      )}
    </ActPanel>
  );
}

interface ActFieldsProps {
  what: PanelAct;
  d: OfficialDocument;
  pending: boolean;
  onConfirm: (said: { comment: string; alone: boolean; pdf: string }) => void;
  onCancel: () => void;
  children: React.ReactNode;
}

/** Asks what an act needs: words, a file, or that there is nobody else. */
function ActFields({ what, d, pending, onConfirm, onCancel, children }: ActFieldsProps) {
  const { t } = useText();
  const id = useId();
  const own = useAccount().name === d.drafter && (what === 'ACT_CHECK_CONTENT' || what === 'ACT_CHECK_FORMAT');
  const form = useRef<HTMLFormElement>(null);
  const [comment, setComment] = useState('');
  const [alone, setAlone] = useState(false);
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<string>();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  const reason = withReason.includes(what);
  const asksFile = withFile.includes(what);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = (reason && !comment.trim()) || (what === 'ACT_SIGN' && !file);
    const large = file && file.size > maxFile;
    setWrong(missing ? t.session.required : large ? t.document.fileTooLarge : undefined);
    if (!missing && !large) onConfirm({ comment, alone, pdf: asksFile && file ? await encoded(file) : '' });
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <p className="hint">{t.document.hint[what]}</p>
      {(reason || withRemark.includes(what)) && (
        <Entry label={what === 'ACT_SEND' ? t.document.how : reason ? t.document.why : t.document.note} error={reason ? wrong : undefined}>
          {(input) => (
            <textarea
              {...input}
              rows={3}
              maxLength={2000}
              aria-required={reason}
              value={comment}
              onChange={(e) => setComment(e.target.value)}
            />
          )}
        </Entry>
      )}
      {asksFile && (
        <Entry label={what === 'ACT_PREPARE' ? t.document.ownFile : t.document.file} error={wrong}>
          {(input) => <input {...input} type="file" accept="application/pdf" onChange={(e) => setFile(e.target.files?.[0])} />}
        </Entry>
      )}
      {own && (
        <p>
          <input id={id} type="checkbox" checked={alone} onChange={(e) => setAlone(e.target.checked)} />{' '}
          <label htmlFor={id}>{t.document.alone}</label>
        </p>
      )}
      {children}
      <div className="buttons">
        <button type="submit" className="primary" disabled={pending}>
          {pending ? t.review.sending : t.document.act[what]}
        </button>
        <button type="button" disabled={pending} onClick={onCancel}>
          {t.review.cancel}
        </button>
      </div>
    </form>
  );
}
