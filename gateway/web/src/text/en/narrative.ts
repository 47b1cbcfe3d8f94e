// The text of a consolidated report.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const narrative: Catalogue['narrative'] = {
  title: 'Text of the consolidated report',
  open: 'Write the text',
  assembled: 'Nobody has written it: below are the words of the accepted reports.',
  version: (version, by, at) => `Version ${n(version)}, saved by ${by} at ${at}.`,
  hint: 'The next compilation takes the newest version. Earlier ones stay.',
  text: 'Text',
  remove: 'Remove this paragraph',
  save: 'Save a new version',
  saved: (version) => `Version ${n(version)} saved.`,
  sources: (units) => `Source: ${units}`,
  part: {
    PART_UNSPECIFIED: '',
    PART_RESULTS: 'Results',
    PART_DIFFICULTIES: 'Difficulties',
    PART_NEXT_STEPS: 'Next steps',
    PART_PROPOSALS: 'Proposals',
  },
  source: {
    STATE_UNSPECIFIED: (unit) => unit,
    STATE_CURRENT: (unit) => `Source: ${unit}`,
    STATE_CHANGED: (unit) => `Source: ${unit} (changed since)`,
    STATE_GONE: (unit) => `Source: ${unit} (no longer in its report)`,
  },
  now: 'The unit now writes:',
  unused: (count) => `Not used yet (${n(count)})`,
  take: 'Add as a paragraph',
};
