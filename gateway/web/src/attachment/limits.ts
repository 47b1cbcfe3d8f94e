import { formatDecimal } from '../format/number';

// What a file beside a report must keep to, as the contract of AttachmentService has it. The server decides; told here, it spares a
// slow line an upload that would be refused at its end.
const endings = ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.pptx', '.odt', '.ods'];
const maxFileBytes = 20 << 20;
const maxFiles = 20;
const maxReportBytes = 100 << 20;

/** The endings of names, as a file chooser wants them. */
export const accepted = endings.join(',');

/** Why a file need not be sent; each has a text in the catalogues. */
export type Refusal = 'empty' | 'tooLarge' | 'ending' | 'macros' | 'old' | 'packed' | 'tooMany' | 'tooMuch';

/** What is known of a file before it is sent. */
interface Chosen {
  name: string;
  size: number;
}

/** Why a file would be refused, beside those that are there already; undefined if it has to be sent to know. */
export function refusalOf({ name, size }: Chosen, kept: { sizeBytes?: string | undefined }[]): Refusal | undefined {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  if (/^\.(doc|xls|ppt|dot|xlt|pot)m$/.test(ending)) return 'macros';
  if (/^\.(doc|xls|ppt)$/.test(ending)) return 'old';
  if (/^\.(zip|rar|7z)$/.test(ending)) return 'packed';
  if (!endings.includes(ending)) return 'ending';
  if (size === 0) return 'empty';
  if (size > maxFileBytes) return 'tooLarge';
  if (kept.length >= maxFiles) return 'tooMany';
  if (kept.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes ?? 0), size) > maxReportBytes) return 'tooMuch';
  return undefined;
}

/** Writes a size in bytes as file managers do: 1,2 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 ** 2) return `${formatDecimal(String(Math.ceil(bytes / 1024)))} KB`;
  return `${formatDecimal((bytes / 1024 ** 2).toFixed(1))} MB`;
}
