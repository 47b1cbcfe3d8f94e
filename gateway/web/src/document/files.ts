// Files of documents: as bytes in JSON on the way, as files for people.

/** How many bytes a file may have, as the contract says. */
export const maxFile = 2_621_440;

/** The bytes of a file as JSON carries them. */
export async function encoded(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What Word files are called on the way. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file that JSON carried. */
export const decoded = (base64: string, type = 'application/pdf') =>
  new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type });
