// What changes when a period takes a newer plan over.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const edition: Catalogue['edition'] = {
  title: 'The plan has changed',
  lead: (current, newer) => `This period goes by version ${n(current)} of the plan; version ${n(newer)} is in force.`,
  act: { ADOPT: 'Apply the amended plan to this period', TAKE_OVER: 'Take this period over' },
  hint: {
    ADOPT:
      'Content, indicators and reporting units become those of the new version. Due times and submitted reports stay. Units named newly owe a report; units no longer named are excused, unless they have submitted.',
    TAKE_OVER: 'The issuing, lead and receiving units of the period become those of the new version. What is asked and the reports stay.',
  },
  done: { ADOPT: 'The amended plan was applied.', TAKE_OVER: 'The period was taken over.' },
  dueAdded: 'Due time of units that are added (the period’s own if left empty)',
  adopted: (version, time) => `Version ${n(version)} of the plan applied from ${time}`,
  takenOver: (version, time) => `Handed to the units of version ${n(version)} of the plan from ${time}`,
  subject: {
    SUBJECT_UNSPECIFIED: '',
    SUBJECT_ISSUING_UNIT: 'issuing authority',
    SUBJECT_LEAD_UNIT: 'lead unit',
    SUBJECT_RECIPIENT_UNIT: 'receiving authority',
    SUBJECT_REPORTING_UNIT: 'reporting unit',
    SUBJECT_SECTION: 'content area',
    SUBJECT_TASK: 'task',
    SUBJECT_INDICATOR: 'indicator',
  },
  added: (what, name) => `Added ${what}: ${name}`,
  removed: (what, name) => `No longer asked, ${what}: ${name}`,
  altered: (what, name, fields) => `Changed ${what} ${name} (${fields})`,
  replaced: (what, before, after) => `Another ${what}: ${before} → ${after}`,
  field: {
    title: 'title',
    section: 'content area',
    unit_of_measure: 'unit of measure',
    value_kind: 'kind of value',
    aggregation: 'aggregation',
    direction: 'better direction',
    decimals: 'decimals',
    minimum: 'minimum',
    maximum: 'maximum',
    baseline: 'baseline',
    targets: 'targets',
    definition: 'definition',
    lead_unit: 'unit in charge',
    participating_units: 'participating units',
  },
};
