import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { asFault, type Fault } from '../api/fault';
import type { ReportPath } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { Attachment, AttachmentRef } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { formatCount } from '../format/number';
import { useText } from '../text/text';
import { accepted, formatSize, refusalOf, type Refusal } from './limits';
import { filesOf, hashOf, upload } from './upload';

interface AttachmentFieldsProps {
  path: ReportPath;
  entries: AttachmentRef[];
  /** Is told of every file once it has arrived. */
  onAdd: (entry: AttachmentRef) => void;
  onRemove: (entry: AttachmentRef) => void;
}

/** A file that was not taken, and why. */
interface Refused {
  name: string;
  why: Refusal | Fault;
}

/** A file on its way. */
interface Sending {
  file: File;
  sent: number;
}

/** The files a report speaks of: new ones are uploaded at once, one after another, and go with the report when that is saved. */
export function AttachmentFields({ path, entries, onAdd, onRemove }: AttachmentFieldsProps) {
  const { t } = useText();
  const call = useCall();
  const queries = useQueryClient();
  const id = useId();
  const list = useGet(filesOf, { path });
  const kept = list.data?.attachments ?? [];
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<Refused[]>([]);

  async function send(files: File[]) {
    setRefused([]);
    const there = [...kept];
    for (const file of files) {
      const why = refusalOf(file, there) ?? (await sent(file, there));
      if (why) setRefused((before) => [...before, { name: file.name, why }]);
    }
    setSending(undefined);
    await queries.invalidateQueries({ queryKey: [filesOf] });
  }

  /** Sends one file and notes it; answers why it was not taken. */
  async function sent(file: File, there: Attachment[]): Promise<Fault | undefined> {
    setSending({ file, sent: 0 });
    try {
      const arrived = await upload(call, path, file, (sent) => setSending({ file, sent }));
      if (!there.some(({ name }) => name === arrived.name)) there.push(arrived);
      onAdd({ sha256: hashOf(arrived), fileName: arrived.fileName ?? '', part: '' });
      return undefined;
    } catch (error) {
      return asFault(error);
    }
  }

  return (
    <fieldset className="section-fields">
      <legend>{t.attachment.title}</legend>
      <div id={`${id}-hint`}>
        <p className="muted">{t.attachment.hint}</p>
        <p className="notice notice-warn">
          {t.attachment.personal} <span className="muted">{t.attachment.personalLaw}</span>
        </p>
      </div>
      {entries.length > 0 && (
        <ul className="attachments" aria-label={t.attachment.title}>
          {entries.map((entry) => (
            <li key={`${entry.sha256} ${entry.part}`}>
              {entry.fileName} <Size of={kept.find((one) => hashOf(one) === entry.sha256)} />{' '}
              <button type="button" onClick={() => onRemove(entry)} aria-label={t.attachment.removeFile(entry.fileName)}>
                {t.attachment.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <label htmlFor={id}>{t.attachment.add}</label>{' '}
        <input
          id={id}
          type="file"
          multiple
          aria-describedby={`${id}-hint`}
          accept={accepted}
          disabled={Boolean(sending)}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void send(files);
          }}
        />
      </p>
      {sending && (
        <p>
          <progress max={sending.file.size} value={sending.sent} aria-label={t.attachment.sendingFile(sending.file.name)} />
        </p>
      )}
      <p role="status">{sending && t.attachment.sending(sending.file.name, formatCount(percent(sending)))}</p>
      {refused.map(({ name, why }, i) => (
        <NotTaken key={i} name={name} why={why} />
      ))}
    </fieldset>
  );
}

function NotTaken({ name, why }: Refused) {
  const { t } = useText();
  if (typeof why !== 'string')
    return (
      <FaultNotice fault={why}>
        <p>{t.attachment.notTaken(name)}</p>
      </FaultNotice>
    );
  return (
    <div className="notice notice-bad" role="alert">
      <p className="notice-title">{t.attachment.notTaken(name)}</p>
      <p>{t.attachment.refusal[why]}</p>
    </div>
  );
}

function Size({ of }: { of: Attachment | undefined }) {
  return of?.sizeBytes ? <span className="muted">({formatSize(Number(of.sizeBytes))})</span> : null;
}

const percent = ({ file, sent }: Sending) => (file.size > 0 ? Math.floor((sent * 100) / file.size) : 100);
