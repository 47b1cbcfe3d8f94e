import { base64 } from '../api/base64';
import type { Call } from '../api/call';
import type { ReportPath } from '../api/names';
import type { Attachment } from '../api/types';

/** How long every part of a file is but the last, in bytes; the server counts the same way. */
export const partSize = 1 << 20;

/** Where the files of a report are listed. */
export const filesOf = '/v1/plans/{plan}/periods/{period}/reports/{report}/attachments';

/** Uploads a file for a report part by part, and tells how much of it has arrived. */
export async function upload(call: Call, path: ReportPath, file: File, onProgress: (sent: number) => void): Promise<Attachment> {
  const uploadId = crypto.randomUUID();
  const parts = Math.max(1, Math.ceil(file.size / partSize));
  for (let part = 0; ; part++) {
    const data = await base64(file.slice(part * partSize, (part + 1) * partSize));
    const last = part === parts - 1;
    const answer = await call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/attachments:uploadPart', {
      path,
      body: { uploadId, part, data, ...(last && { complete: { fileName: file.name.normalize('NFC') } }) },
    });
    onProgress(Math.min(file.size, (part + 1) * partSize));
    if (last) return answer.attachment!;
  }
}

/** Reads a file of a report part by part. */
export async function readFile(call: Call, path: ReportPath, attachment: Attachment): Promise<Blob> {
  const sha256 = hashOf(attachment);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let part = 0; ; part++) {
    const { data = '', last } = await call('get', '/v1/plans/{plan}/periods/{period}/reports/{report}/attachments/{attachment}:read', {
      path: { ...path, attachment: sha256 },
      query: { part },
    });
    parts.push(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)));
    // The browser keeps the file and never shows it as a page of ours.
    if (last) return new Blob(parts, { type: 'application/octet-stream' });
  }
}

/** The hash by which a report names a file: the last part of the file's name. */
export const hashOf = (attachment: Attachment) => (attachment.name ?? '').split('/').at(-1) ?? '';
