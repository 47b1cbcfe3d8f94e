import type { ReportPath } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { AttachmentRef } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { useText } from '../text/text';
import { hashOf, readFile } from './upload';

/** The files a report speaks of, to be downloaded. */
export function AttachmentList({ path, refs }: { path: ReportPath; refs: AttachmentRef[] }) {
  const { t } = useText();
  const call = useCall();
  const list = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/attachments', { path }, { enabled: refs.length > 0 });
  if (refs.length === 0) return null;
  const spoken = (list.data?.attachments ?? []).filter((a) => refs.some(({ sha256 }) => sha256 === hashOf(a)));
  return (
    <>
      <h3>{t.attachment.title}</h3>
      <DownloadButtons
        files={spoken.map((attachment) => ({
          label: t.attachment.download(attachment.fileName ?? ''),
          read: async () => ({ name: attachment.fileName ?? '', content: await readFile(call, path, attachment) }),
        }))}
      />
    </>
  );
}
