import { formatCount as n } from '../../format/number';

/** A count with what is counted, in the singular or the plural. */
export const s = (count: number, one: string, many = `${one}s`) => `${n(count)} ${count === 1 ? one : many}`;
