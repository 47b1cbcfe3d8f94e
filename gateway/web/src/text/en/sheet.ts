// The form and the tables for Excel.
export const sheet = {
  title: 'Fill in with Excel',
  hint: 'Download the form, fill it in offline with Excel or LibreOffice, and bring it back. What it changes is shown before it is taken into the report; nothing is stored until then.',
  form: 'Download the Excel form',
  filled: 'The form, filled in (.xlsx):',
  saveFirst: 'Save the draft before you bring the form back.',
  reading: 'Reading the form…',
  unchanged: 'The form changes nothing in the draft.',
  changes: (count: number) => `The form changes ${count} ${count === 1 ? 'part' : 'parts'}.`,
  caption: 'What the form changes',
  columns: { before: 'Draft', after: 'Form' },
  take: 'Take into the report',
  leave: 'Leave this form',
  board: 'Download as Excel table',
  tables: 'Download the Excel tables',
};
