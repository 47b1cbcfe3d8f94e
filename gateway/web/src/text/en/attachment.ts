// The files put beside a report.
export const attachment = {
  title: 'Evidence files',
  hint: 'PDF, PNG or JPEG pictures, Word, Excel, PowerPoint or OpenDocument files without macros; at most 20 MB a file, 20 files and 100 MB a report. Send no lists with personal data.',
  add: 'Add a file',
  remove: 'Remove',
  removeFile: (name: string) => `Remove the file ${name}`,
  sending: (name: string, percent: string) => `Sending ${name}: ${percent}%`,
  download: (name: string) => `Download ${name}`,
};
