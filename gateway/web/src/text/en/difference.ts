// Two texts in one, word by word.
export const difference = {
  removed: 'removed: ',
  added: 'added: ',
  legend: 'Struck out: removed. Underlined: added.',
  same: 'The two texts are the same.',
  sinceLast: (period: string) => `Changes since the last period (${period})`,
};
