import type { Change, Creation, Extent } from '../api/types';

// The changes of a reorganisation stand in the order of its document. People ask of a unit: what became of it, and what is
// it made of. So they are put together again by unit.

/** What one unit got of another one. */
export interface Part {
  /** The unit at the other end, `units/{unit}`. */
  unit: string;
  extent: Extent;
  /** Share of the people as a person entered it; empty if nobody did. */
  share?: string | undefined;
  shareSource?: string | undefined;
}

/** A unit that begins. */
export interface Made {
  unit: string;
  creation: Creation;
  from: Part[];
  basis: string[];
}

/** A unit that ends; it goes nowhere if it is dissolved. */
export interface Ended {
  unit: string;
  to: Part[];
  basis: string[];
}

/** A unit that goes on, and what changes about it. */
export interface GoesOn {
  unit: string;
  renamed?: string;
  converted?: string;
  parent?: string;
  code?: string;
  gives: Part[];
  gets: Part[];
  basis: string[];
}

export interface ByUnit {
  made: Made[];
  ended: Ended[];
  goesOn: GoesOn[];
}

/** Puts the changes of a reorganisation together by unit: those that begin, end, and go on changed. */
export function byUnit(changes: Change[]): ByUnit {
  const made = new Map<string, Made>();
  const ended: Ended[] = [];
  const goesOn = new Map<string, GoesOn>();
  for (const { create, legalBasis } of changes) {
    if (create) made.set(create.unit, { unit: create.unit, creation: create, from: [], basis: listed(legalBasis) });
  }
  const kept = (unit: string) => {
    const found = goesOn.get(unit) ?? { unit, gives: [], gets: [], basis: [] };
    goesOn.set(unit, found);
    return found;
  };
  const give = (successor: string, part: Part, basis: string[]) => {
    const one = made.get(successor);
    (one ? one.from : kept(successor).gets).push(part);
    addTo((one ?? kept(successor)).basis, basis);
  };
  for (const change of changes) {
    const basis = listed(change.legalBasis);
    const { merge, dissolve, rename, convert, move } = change;
    const divided = change.split ?? change.transfer;
    for (const unit of merge?.predecessorUnits ?? []) {
      ended.push({ unit, to: [{ unit: merge!.successorUnit, extent: 'EXTENT_WHOLE' }], basis });
      give(merge!.successorUnit, { unit, extent: 'EXTENT_WHOLE' }, basis);
    }
    if (divided) {
      const { unit, portions } = divided;
      const parts = portions.map(({ successorUnit, extent, share, shareSource }) => ({ unit: successorUnit, extent, share, shareSource }));
      const all = [...basis];
      for (const portion of portions) addTo(all, listed(portion.legalBasis));
      if (change.split) ended.push({ unit, to: parts, basis: all });
      else {
        const giver = kept(unit);
        giver.gives.push(...parts);
        addTo(giver.basis, all);
      }
      for (const { successorUnit, legalBasis, ...rest } of portions) {
        give(successorUnit, { unit, extent: rest.extent, share: rest.share, shareSource: rest.shareSource }, legalBasis ? [legalBasis] : basis);
      }
    }
    if (dissolve) ended.push({ unit: dissolve.unit, to: [], basis });
    const changed = rename ?? convert ?? move;
    if (changed) {
      const one = kept(changed.unit);
      addTo(one.basis, basis);
      if (rename) one.renamed = rename.displayName;
      if (convert) one.converted = convert.displayName;
      if (move) one.parent = move.parentUnit;
      const code = convert?.gsoCode ?? move?.gsoCode;
      if (code) one.code = code;
    }
  }
  return { made: [...made.values()], ended, goesOn: [...goesOn.values()] };
}

const listed = (basis: string | undefined) => (basis ? [basis] : []);

function addTo(all: string[], more: string[]) {
  for (const one of more) if (!all.includes(one)) all.push(one);
}

/** The names that a reorganisation itself gives, by unit. */
export function namesGiven(changes: Change[]): Map<string, string> {
  const given = changes.flatMap(({ create, rename, convert }) => [create, rename, convert].filter((x) => x !== undefined));
  return new Map(given.map(({ unit, displayName }) => [unit, displayName]));
}

/** The units of which a reorganisation speaks without giving their names, or before they change: each once. */
export function unitsNamed(changes: Change[]): string[] {
  const made = new Set(changes.flatMap(({ create }) => create?.unit ?? []));
  const { ended, goesOn } = byUnit(changes);
  const parents = changes.map(({ create, move }) => create?.parentUnit || move?.parentUnit || '');
  const all = [...ended, ...goesOn].flatMap(({ unit, ...rest }) => [unit, ...('to' in rest ? rest.to : [...rest.gives, ...rest.gets]).map((p) => p.unit)]);
  return [...new Set([...all, ...parents])].filter((unit) => unit !== '' && !made.has(unit));
}
