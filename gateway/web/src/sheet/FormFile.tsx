import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { base64 } from '../api/base64';
import { asFault, type Fault } from '../api/fault';
import type { ReportPath } from '../api/names';
import { useCall, useDownload } from '../api/react';
import type { ImportedForm, Period } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { FaultNotice } from '../app/FaultNotice';
import { ChangeTable } from '../decide/Granted';
import { useText } from '../text/text';

interface FormFileProps {
  path: ReportPath;
  period: Period;
  /** True while the page holds what is not saved: a form would take its place. */
  dirty: boolean;
  onTake: (read: ImportedForm) => void;
}

/** The form of a report as a workbook: download it, fill it in, read it back, and look at what it changes before it is taken over. */
export function FormFile({ path, period, dirty, onTake }: FormFileProps) {
  const { t } = useText();
  const id = useId();
  const call = useCall();
  const download = useDownload();
  const read = useMutation<ImportedForm, Fault, File>({
    mutationFn: async (file) => {
      try {
        return await call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:importForm', {
          path,
          body: { fileName: file.name.normalize('NFC'), data: await base64(file) },
        });
      } catch (error) {
        throw asFault(error);
      }
    },
  });
  const changes = read.data?.changes ?? [];
  return (
    <details className="card">
      <summary>{t.sheet.title}</summary>
      <p className="hint">{t.sheet.hint}</p>
      <DownloadButtons
        files={[{ label: t.sheet.form, read: () => download('/v1/plans/{plan}/periods/{period}/reports/{report}:exportForm', { path }) }]}
      />
      <p>
        <label htmlFor={id}>{t.sheet.filled}</label>{' '}
        <input
          id={id}
          type="file"
          accept=".xlsx"
          disabled={dirty || read.isPending}
          onChange={(e) => {
            const file = e.target.files?.[0];
            e.target.value = ''; // so that the same file can be chosen again after it was mended
            if (file) read.mutate(file);
          }}
        />
      </p>
      {dirty && <p className="hint">{t.sheet.saveFirst}</p>}
      <p role="status">
        {read.isPending && t.sheet.reading}
        {read.isSuccess && (changes.length > 0 ? t.sheet.changes(changes.length) : t.sheet.unchanged)}
      </p>
      {read.error && <FaultNotice fault={read.error} />}
      {changes.length > 0 && read.data && (
        <>
          <ChangeTable changes={changes} period={period} caption={t.sheet.caption} columns={t.sheet.columns} />
          <p className="buttons">
            <button
              type="button"
              className="primary"
              disabled={dirty}
              onClick={() => {
                onTake(read.data);
                read.reset();
              }}
            >
              {t.sheet.take}
            </button>
            <button type="button" onClick={() => read.reset()}>
              {t.sheet.leave}
            </button>
          </p>
        </>
      )}
    </details>
  );
}
