import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { asFault, type Fault } from '../api/fault';
import type { ReportPath } from '../api/names';
import { useCall } from '../api/react';
import type { Attachment, AttachmentRef } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { formatCount } from '../format/number';
import { useText } from '../text/text';
import { hashOf, upload } from './upload';

interface AttachmentFieldsProps {
  path: ReportPath;
  entries: AttachmentRef[];
  onChange: (entries: AttachmentRef[]) => void;
}

/** The files a report speaks of: a new one is uploaded at once and goes with the report when that is saved. */
export function AttachmentFields({ path, entries, onChange }: AttachmentFieldsProps) {
  const { t } = useText();
  const call = useCall();
  const id = useId();
  const [sent, setSent] = useState(0);
  const uploading = useMutation<Attachment, Fault, File>({
    mutationFn: async (file) => {
      setSent(0);
      try {
        return await upload(call, path, file, setSent);
      } catch (error) {
        throw asFault(error);
      }
    },
    onSuccess: (kept) => {
      const entry = { sha256: hashOf(kept), fileName: kept.fileName ?? '', part: '' };
      if (!entries.some(({ sha256 }) => sha256 === entry.sha256)) onChange([...entries, entry]);
    },
  });
  return (
    <fieldset className="section-fields">
      <legend>{t.attachment.title}</legend>
      <p className="muted" id={`${id}-hint`}>
        {t.attachment.hint}
      </p>
      {entries.length > 0 && (
        <ul className="attachments">
          {entries.map((entry) => (
            <li key={entry.sha256}>
              {entry.fileName}{' '}
              <button type="button" onClick={() => onChange(entries.filter((one) => one !== entry))} aria-label={t.attachment.removeFile(entry.fileName)}>
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
          aria-describedby={`${id}-hint`}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods"
          disabled={uploading.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) uploading.mutate(file);
          }}
        />
      </p>
      <p role="status">
        {uploading.isPending && t.attachment.sending(uploading.variables.name, formatCount(percent(sent, uploading.variables.size)))}
      </p>
      {uploading.error && <FaultNotice fault={uploading.error} />}
    </fieldset>
  );
}

const percent = (sent: number, size: number) => (size > 0 ? Math.floor((sent * 100) / size) : 100);
