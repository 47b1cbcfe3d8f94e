// The page of a report, and its review.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const report: Catalogue['report'] = {
  explanations: 'Explanations',
  category: (dimension: string, category: string) => `${dimension}: ${category}`,
  task: 'Task',
  tasks: 'How the tasks stand',
  taskTitle: (code: string, title: string) => `Task ${code}. ${title}`,
  taskDue: 'Due',
  taskResult: 'Result',
  nextStep: 'Next step',
  taskState: {
    STATE_UNSPECIFIED: '',
    STATE_DONE: 'Done',
    STATE_IN_PROGRESS: 'In progress',
    STATE_NOT_STARTED: 'Not started',
    STATE_NOT_APPLICABLE: 'Not applicable',
  },
  taskStanding: {
    TASK_STANDING_UNSPECIFIED: '',
    TASK_STANDING_DONE_ON_TIME: 'Done on time',
    TASK_STANDING_DONE_LATE: 'Done late',
    TASK_STANDING_IN_TERM: 'Not done, in term',
    TASK_STANDING_OVERDUE: 'Not done, overdue',
  },
  downloadPdf: 'Download PDF',
  downloadDocx: 'Download Word file',
  content: 'Content',
  contentOf: (entry) => `Content of entry ${n(entry)}`,
  noContent: 'The unit has not submitted yet, so there is no content.',
  firstReceived: 'First submitted at',
  returned: 'The lead unit has returned the report and asks:',
  code: 'Code',
  indicator: 'Indicator',
  unitOfMeasure: 'Unit of measure',
  value: 'Value',
  note: 'Remark',
  narrative: 'Results',
  sections: 'Results by content area',
  difficulties: 'Shortcomings, difficulties and their causes',
  nextSteps: 'Tasks for the next period',
  proposals: 'Proposals',
  notGiven: 'Not given',
  ratio: (numerator, denominator) => `${numerator} of ${denominator}`,
  edit: 'Fill in and submit',
  draft: 'Fill in the report',
  consolidated: 'Consolidated report',
};

export const missing: Catalogue['missing'] = {
  KIND_UNSPECIFIED: '',
  KIND_NOTHING_OCCURRED: 'Nothing occurred',
  KIND_NOT_APPLICABLE: 'Not applicable',
  KIND_NOT_AVAILABLE: 'Not available',
};

export const review: Catalogue['review'] = {
  title: 'Review',
  accept: 'Accept',
  acceptConfirm: 'Confirm: accept',
  acceptHint: 'An accepted report counts in the consolidated report.',
  acceptComment: 'Remark (optional)',
  return: 'Return',
  returnConfirm: 'Confirm: return',
  returnHint: 'The unit sees this and submits again. The time of the first submission still decides whether it was on time.',
  returnComment: 'What has to be mended',
  returnRequired: 'Say what has to be mended.',
  cancel: 'Cancel',
  sending: 'Sending…',
  accepted: 'The report was accepted.',
  returned: 'The report was returned to the unit.',
};
