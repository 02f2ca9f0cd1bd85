import type { ChangeInPlace, FamilyMember, FamilyStep, FamilyTree } from "@sosanh/core/places/family-tree";

/** One unit of an event, and whether all of it took part. */
export interface FamilyPart {
  readonly member: FamilyMember;
  readonly share: "full" | "partial";
  /** False where the register names it only as one that may have. */
  readonly sure: boolean;
}

/** What happened to a unit on a day, by one act: it took units or parts of them, went into others, or changed itself. */
export type FamilyEvent =
  | {
      readonly kind: "from" | "into";
      readonly on: string;
      readonly act: string | undefined;
      readonly parts: readonly FamilyPart[];
    }
  | {
      readonly kind: "changed";
      readonly on: string;
      readonly act: string | undefined;
      readonly change: ChangeInPlace;
    };

/** The unit's own events, oldest first: those one step away, grouped by day and act, and its changes in place. */
export function familyEvents(family: FamilyTree): readonly FamilyEvent[] {
  const own = (steps: readonly FamilyStep[]) => steps.filter((step) => step.distance === 1);
  return [
    ...grouped("from", own(family.origins)),
    ...family.changes.map((change): FamilyEvent => {
      return { kind: "changed", on: change.on, act: change.acts.join(", ") || undefined, change };
    }),
    ...grouped("into", own(family.successors)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The units further back or further on, each once, nearest first. */
export function furtherUnits(steps: readonly FamilyStep[], side: "from" | "to"): readonly FamilyMember[] {
  const far = steps.filter((step) => step.distance > 1).toSorted((a, b) => a.distance - b.distance);
  return [...new Map(far.map((step) => [step[side].uid, step[side]])).values()];
}

function grouped(kind: "from" | "into", steps: readonly FamilyStep[]): readonly FamilyEvent[] {
  const groups = new Map<string, FamilyStep[]>();
  for (const step of steps) {
    const key = `${step.on} ${step.act ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()].flatMap((group): FamilyEvent[] => {
    const [first] = group;
    if (first === undefined) return [];
    const parts = group.map((step) => ({
      member: kind === "from" ? step.from : step.to,
      share: step.share,
      sure: step.certainty === undefined,
    }));
    return [{ kind, on: first.on, act: first.act, parts }];
  });
}
