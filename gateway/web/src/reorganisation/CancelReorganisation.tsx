import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Fault } from '../api/fault';
import { idOf } from '../api/names';
import { useCall } from '../api/react';
import type { Reorganisation } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { ActPanel } from '../decide/ActPanel';
import { formatDay } from '../format/time';
import { violationsAt } from '../report/violations';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';

/** Cancels a reorganisation while it is planned: what follows is said, a reason is asked for, and it is confirmed. */
export function CancelReorganisation({ reorganisation }: { reorganisation: Reorganisation }) {
  const { t } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const cancelling = useMutation<Reorganisation, Fault, string>({
    mutationFn: (reason) =>
      call('post', '/v1/reorganisations/{reorganisation}:cancel', { path: { reorganisation: idOf(reorganisation.name) }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const planned = reorganisation.state === 'STATE_PLANNED';
  return (
    <ActPanel
      title={t.reorganisation.cancelTitle}
      offered={planned ? ['cancel'] : []}
      label={() => t.reorganisation.cancel}
      done={cancelling.isSuccess && t.reorganisation.cancelled}
    >
      {(_, close) => (
        <CancelForm
          hint={t.reorganisation.cancelHint(formatDay(reorganisation.effectiveDate))}
          fault={cancelling.error}
          pending={cancelling.isPending}
          onConfirm={(reason) => cancelling.mutate(reason, { onSuccess: close })}
          onLeave={() => {
            cancelling.reset();
            close();
          }}
        />
      )}
    </ActPanel>
  );
}

interface CancelFormProps {
  hint: string;
  fault: Fault | null;
  pending: boolean;
  onConfirm: (reason: string) => void;
  onLeave: () => void;
}

function CancelForm({ hint, fault, pending, onConfirm, onLeave }: CancelFormProps) {
  const { t, language } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const said = fault ? violationsAt(fault, 'reason').map((v) => v.texts[language]) : [];
  useEffect(() => field.current?.focus(), []);
  function submit(event: FormEvent) {
    event.preventDefault();
    const words = reason.trim().normalize();
    setMissing(words === '');
    if (words === '') field.current?.focus();
    else onConfirm(words);
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className="hint">{hint}</p>
      <Entry label={t.reorganisation.cancelReason} error={missing ? t.session.required : said.join(' ') || undefined}>
        {(input) => (
          <textarea
            {...input}
            ref={field}
            rows={3}
            maxLength={1000}
            aria-required
            value={reason}
            onChange={(e) => {
              setReason(e.target.value);
              setMissing(false);
            }}
          />
        )}
      </Entry>
      {fault && !missing && <FaultNotice fault={fault} shownElsewhere={(name) => name === 'reason'} />}
      <div className="buttons">
        <button type="submit" className="primary" disabled={pending}>
          {pending ? t.review.sending : t.reorganisation.cancelConfirm}
        </button>
        <button type="button" disabled={pending} onClick={onLeave}>
          {t.review.cancel}
        </button>
      </div>
    </form>
  );
}
