// What is known of the values of a report, beside them.
export const beside = {
  title: 'Compared with',
  of: (indicator: string) => `What is known: ${indicator}`,
  points: (amount: string) => `${amount} percentage points`,
  since: {
    same: 'unchanged',
    more: (amount: string) => `up ${amount}`,
    less: (amount: string) => `down ${amount}`,
  },
  against: {
    same: 'the same',
    more: (amount: string) => `the report is higher by ${amount}`,
    less: (amount: string) => `the report is lower by ${amount}`,
  },
};
