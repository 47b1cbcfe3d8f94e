// What one level of reporting draws from the one below.
import { formatCount as n } from '../../format/number';
import type { Catalogue } from '../vi';

export const level: Catalogue['level'] = {
  title: 'Draw figures from the unit’s consolidated report',
  hint: 'The unit dispatched the consolidated report of a plan of its own. Figures are drawn as they are, with their source; one that is changed becomes a value the unit typed.',
  report: (title, plan) => `${title}, plan ${plan}`,
  revision: (revision, time, included, expected) => `Revision ${n(revision)}, dispatched ${time}, from ${n(included)}/${n(expected)} units`,
  draw: (count) => `Draw ${n(count)} figures`,
  others: (count) => `${n(count)} indicators have to be typed`,
  from: (revision, levels) => `Drawn from the lower level’s consolidated report, revision ${n(revision)}: ${levels}`,
  below: (depth, reported, expected) => (depth === 1 ? `${n(reported)}/${n(expected)} units` : `below that ${n(reported)}/${n(expected)} units`),
  levelsBelow: (levels) => `levels below: ${levels}`,
  newer: (revision) => `The lower level has dispatched revision ${n(revision)}; this value was not drawn again.`,
  rejected: 'The receiving authority rejected this revision.',
  open: 'Show what each unit below reported',
  reportObstacle: {
    OBSTACLE_UNSPECIFIED: '',
    OBSTACLE_WINDOW_DIFFERS: 'Cannot be drawn: its data are of other days than this period’s.',
    OBSTACLE_NOT_ADDRESSED: 'Cannot be drawn: it was dispatched to another authority.',
    OBSTACLE_REJECTED: 'Cannot be drawn: the receiving authority rejected this revision.',
  },
  valueObstacle: {
    OBSTACLE_UNSPECIFIED: '',
    OBSTACLE_NOT_ASKED: 'the lower plan has no indicator of this name',
    OBSTACLE_KIND_DIFFERS: 'its values are of another kind',
    OBSTACLE_UNIT_OF_MEASURE_DIFFERS: 'it is measured in another unit',
    OBSTACLE_DEFINITION_DIFFERS: 'another version of the definition, or counted from the start of the year in one of them only',
    OBSTACLE_AGGREGATION_DIFFERS: 'it is aggregated in another way',
    OBSTACLE_NOT_CARRIED: 'this aggregation cannot be carried up',
    OBSTACLE_NO_VALUE: 'the lower level has no value',
    OBSTACLE_BREAKS_RULE: 'it does not keep to a rule of this plan, or lacks a breakdown',
    OBSTACLE_TOO_DEEP: 'too many levels',
  },
};
