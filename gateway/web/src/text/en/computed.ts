// Indicators that are computed from others.
export const computed = {
  valueOf: (title: string) => `Computed value: ${title}`,
  from: (formula: string) => `Computed from: ${formula}`,
  unknown: (lacks: string[]) => (lacks.length > 0 ? `Cannot be computed yet: ${lacks.join('; ')}` : 'Cannot be computed yet'),
  byZero: 'Cannot be computed: the divisor is 0',
  lacks: (figure: string, why: string) => `${figure} ${why}`,
  part: (part: 'value' | 'numerator' | 'denominator', figure: string) =>
    ({ value: '', numerator: 'numerator of ', denominator: 'denominator of ' })[part] + figure,
  functions: { min: 'least', max: 'largest', abs: 'absolute', round: 'rounded' },
  why: {
    WHY_UNSPECIFIED: 'is not entered',
    WHY_BLANK: 'is not entered',
    WHY_NOT_APPLICABLE: 'does not apply',
    WHY_NOT_AVAILABLE: 'is not available',
    WHY_NOTHING_OCCURRED: 'did not occur',
  },
  title: 'Indicators computed from others',
  inputs: 'Computed from, over the units that gave all',
  formula: 'Formula',
};
