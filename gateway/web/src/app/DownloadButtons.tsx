import { useMutation } from '@tanstack/react-query';
import type { DownloadedFile } from '../api/call';
import { asFault, type Fault } from '../api/fault';
import { useText } from '../text/text';
import { FaultNotice } from './FaultNotice';

interface DownloadButtonsProps {
  /** What can be downloaded: what the button says, and how the file is read. */
  files: { label: string; read: () => Promise<DownloadedFile> }[];
}

/** Buttons that download files; why one could not be had is told below them. */
export function DownloadButtons({ files }: DownloadButtonsProps) {
  const { t } = useText();
  const download = useMutation<void, Fault, () => Promise<DownloadedFile>>({
    mutationFn: async (read) => {
      try {
        save(await read());
      } catch (error) {
        throw asFault(error);
      }
    },
  });
  return (
    <>
      <p className="buttons">
        {files.map(({ label, read }) => (
          <button key={label} type="button" disabled={download.isPending} onClick={() => download.mutate(read)}>
            {label}
          </button>
        ))}
        <span role="status">{download.isPending && t.app.downloading}</span>
      </p>
      {download.error && <FaultNotice fault={download.error} />}
    </>
  );
}

/** Gives a file to the browser to be kept. */
function save({ name, content }: DownloadedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
