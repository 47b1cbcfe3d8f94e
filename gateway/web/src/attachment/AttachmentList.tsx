import type { ReportPath } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { AttachmentRef, Period } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { partTitle } from '../decide/parts';
import { useText } from '../text/text';
import { formatSize } from './limits';
import { filesOf, hashOf, readFile } from './upload';

/** The files a report speaks of, to be downloaded: they are kept as files and never shown as pages of ours. */
export function AttachmentList({ path, period, refs }: { path: ReportPath; period: Period; refs: AttachmentRef[] }) {
  const { t } = useText();
  const call = useCall();
  const list = useGet(filesOf, { path }, { enabled: refs.length > 0 });
  if (refs.length === 0) return null;
  const files = list.data?.attachments ?? [];
  return (
    <>
      <h3 id="attachments-title">{t.attachment.title}</h3>
      <ul className="attachments" aria-labelledby="attachments-title">
        {refs.map((ref) => {
          const file = files.find((one) => hashOf(one) === ref.sha256);
          return (
            <li key={`${ref.sha256} ${ref.part}`}>
              {ref.fileName} {file && <span className="muted">({formatSize(Number(file.sizeBytes ?? 0))})</span>}
              {ref.part && <> – {t.attachment.of(partTitle(ref.part, period, t))}</>}
              {file && (
                <DownloadButtons
                  files={[
                    {
                      label: t.attachment.download(ref.fileName),
                      read: async () => ({ name: ref.fileName, content: await readFile(call, path, file) }),
                    },
                  ]}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className="muted">{t.attachment.checked}</p>
    </>
  );
}
