// What a person has typed of the recommendations of a report, and how it becomes a report's content and back.
import type { Addressee, AddresseeKind, Recommendation } from '../api/types';

/** What was typed of one recommendation. */
export interface RecommendationEntry {
  id: string;
  kind: AddresseeKind;
  unit: string;
  section: string;
  text: string;
  /** Of the plan's tasks; entered by other programs, kept by the form. */
  task: string;
}

export const addresseeKinds = ['KIND_LEAD_UNIT', 'KIND_ISSUING_UNIT', 'KIND_RECIPIENT_UNIT', 'KIND_UNIT'] as const satisfies AddresseeKind[];

/** A recommendation nothing was typed of. Its id was never used: an answer to another one must not come to stand with it. */
export const newRecommendation = (): RecommendationEntry => ({
  id: `kn-${crypto.randomUUID().slice(0, 8)}`,
  kind: 'KIND_LEAD_UNIT',
  unit: '',
  section: '',
  text: '',
  task: '',
});

export const recommendationEntry = (r: Recommendation): RecommendationEntry => ({
  id: r.id,
  kind: r.addressee.kind,
  unit: r.addressee.unit ?? '',
  section: r.section ?? '',
  text: r.text,
  task: r.task ?? '',
});

/** The addressee as it is sent: the unit's id is what people type. */
export function addresseeOf(kind: AddresseeKind, unit: string): Addressee {
  const id = unit.trim().replace(/^units\//, '');
  return kind === 'KIND_UNIT' ? { kind, ...(id && { unit: `units/${id}` }) } : { kind };
}

/** The recommendations as they are sent; those without words are left out. */
export const recommendationsOf = (entries: RecommendationEntry[], clean: (text: string) => string): Recommendation[] =>
  entries
    .map(({ id, kind, unit, section, task, text }) => ({
      id,
      addressee: addresseeOf(kind, unit),
      text: clean(text),
      ...(section && { section }),
      ...(task && { task }),
    }))
    .filter(({ text }) => text);
