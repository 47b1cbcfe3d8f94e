// What the documents of an office say of the office itself.
import type { Catalogue } from '../vi';

export const office: Catalogue['office'] = {
  title: 'The office on its documents',
  lead: 'Name, place, symbol and numbering of all documents of the office. A document that has its number keeps what they were then.',
  readOnly: 'The clerk or the head of the office can change this.',
  default: 'Nobody has saved it yet; this follows from the name of the unit. Please check it before the first document is numbered.',
  saved: (time: string, by: string) => `Saved last at ${time} by ${by}.`,
  superior: 'Office directly above (empty where none is named, as by a people’s committee)',
  agency: 'Name of the office',
  place: 'Place name',
  abbreviation: 'Abbreviation of the office in symbols',
  scheme: 'Numbering of documents within a year',
  schemes: {
    NUMBER_SCHEME_PER_TYPE: 'One series for each type of document',
    NUMBER_SCHEME_ONE_SERIES: 'One series for all administrative documents',
  },
  schemeHint: 'Laid down by the head of the office (Decree 30/2020, Article 15). It changes only in a year without numbers.',
  example: 'The head of documents will be',
  number: 'Số:',
  date: (place: string) => `${place}, ngày … tháng … năm …`,
  save: 'Save',
  done: 'Saved.',
};
