// The files put beside a report.
export const attachment = {
  title: 'Evidence files',
  hint: 'PDF, PNG or JPEG pictures, Word, Excel, PowerPoint or OpenDocument files without macros and passwords. At most 20 MB a file; at most 20 files and 100 MB a report.',
  personal:
    'Send no file with personal data of citizens: names, identity numbers, addresses, telephone numbers, health, lists of poor households, children or people who get assistance. Send totals only; where a document holds personal data, remove or cover them first.',
  personalLaw: '(Law on Personal Data Protection No. 91/2025/QH15; Decree No. 356/2025/NĐ-CP.)',
  add: 'Add files',
  remove: 'Remove',
  removeFile: (name: string) => `Remove the file ${name}`,
  sending: (name: string, percent: string) => `Sending ${name}: ${percent}%`,
  sendingFile: (name: string) => `Sending ${name}`,
  download: (name: string) => `Download ${name}`,
  of: (part: string) => `evidence for: ${part}`,
  checked: 'The system looked at type, macros and passwords when the file arrived, but not for viruses. Scan it after downloading, before it is opened.',
  notTaken: (name: string) => `The file ${name} was not taken`,
  refusal: {
    empty: 'The file is empty.',
    tooLarge: 'The file is larger than 20 MB. Make pictures or scans smaller, or divide it into several files.',
    ending: 'Files of this type are not taken. Save it as a PDF or as one of the types above.',
    macros: 'A file of this type holds macros. Save it without macros (.docx, .xlsx, .pptx) or as a PDF.',
    old: 'The file is of an old format in which macros cannot be looked for. Save it as .docx, .xlsx, .pptx or PDF.',
    packed: 'Archives are not taken. Unpack it and send the files one by one.',
    tooMany: 'The report has 20 files already.',
    tooMuch: 'Together with the files that are there it is more than 100 MB.',
  },
};
