/** The instant that a day and a time of day in Vietnam are, as a datetime-local field has them; undefined if it is empty. */
export function instantOf(local: string): string | undefined {
  const at = new Date(`${local}:00+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
