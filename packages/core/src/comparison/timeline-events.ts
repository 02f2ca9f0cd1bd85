import type { Annotation } from "../figures/annotation.ts";
import type { Metric } from "../figures/metric.ts";
import type { IsoDate } from "../figures/period.ts";
import { within } from "../nested-map.ts";
import { dayBefore } from "../places/last-day.ts";
import type { Lineage } from "../places/lineage.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import { versionOn } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { SuccessionChange } from "../places/succession.ts";
import type { UnitChange } from "../places/unit-change.ts";
import { type GroundChange, type NameChange, unitChangeWords } from "../places/unit-change-words.ts";
import type { View } from "../view/view.ts";
import type { TimelineEvent } from "./comparison.ts";

/** What the events of a comparison are found in. */
export interface TimelineInput {
  readonly view: Pick<View, "years">;
  /** The places shown. */
  readonly places: readonly LocalityUid[];
  readonly metrics: readonly Metric[];
  readonly lineage: Pick<Lineage, "unitsOn" | "changes">;
  readonly tree: LocalityTree;
  readonly annotations: readonly Annotation[];
}

/** Acts of one day told apart; more are told together. */
const actsToldApart = 3;

/**
 * What happened in the years shown to the places and metrics shown, by day: acts that changed a place or units beneath
 * it, by day and act; other definitions; what the office noted. The text names no day, and its act where there are
 * few. Of a definition and of a note on the whole country `localities` is empty: it is said of all.
 */
export function timelineEvents(input: TimelineInput): readonly TimelineEvent[] {
  const events = [...unitEvents(input), ...definitionEvents(input), ...annotationEvents(input)];
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function unitEvents(input: TimelineInput): readonly TimelineEvent[] {
  const isInYears = isShownIn(input);
  return [...input.lineage.changes()].flatMap(([on, changes]) => {
    if (!isInYears(on)) return [];
    const met = touched(on, changes, input);
    const acts = new Set(met.map(({ change }) => change.succession.act));
    if (met.length === 0) return [];
    if (acts.size > actsToldApart) return [unitEvent(on, met, input)];
    return [...acts].map((act) =>
      unitEvent(
        on,
        met.filter((m) => m.change.succession.act === act),
        input,
      ),
    );
  });
}

/** A change with the places shown that gave or took the unit, and whether they are these units themselves. */
interface Touched {
  readonly change: UnitChange;
  readonly places: readonly LocalityUid[];
  readonly isPlace: boolean;
}

function touched(
  on: IsoDate,
  changes: readonly UnitChange[],
  { places, lineage, tree }: TimelineInput,
): readonly Touched[] {
  const shown = new Map<LocalityUid, LocalityUid[]>();
  for (const place of places)
    for (const unit of new Set([...lineage.unitsOn(place, dayBefore(on)), ...lineage.unitsOn(place, on)])) {
      const list = shown.get(unit);
      if (list === undefined) shown.set(unit, [place]);
      else list.push(place);
    }
  const isShown = (uid: LocalityUid) => shown.has(uid);
  const met: Touched[] = [];
  for (const change of changes) {
    const { from, to } = change.succession;
    const isPlace = isShown(from) || isShown(to);
    const [gave, took] = isPlace
      ? [from, to]
      : [change.aboveBefore.find(isShown), change.aboveAfter.find(isShown)];
    const [givers, takers] = [gave && shown.get(gave), took && shown.get(took)];
    const units = [...(givers && gave ? [gave] : []), ...(takers && took && took !== gave ? [took] : [])];
    if (units.length === 0 || isFarName(change, units, tree)) continue;
    const [one = [], other] = [givers ?? takers, units.length === 2 ? takers : undefined];
    met.push({ change, places: other ? [...new Set([...one, ...other])] : one, isPlace });
  }
  return met;
}

const inName: ReadonlySet<SuccessionChange> = new Set<SuccessionChange>([
  "renamed",
  "reclassified",
  "reclassified_renamed",
]);

/** A name or kind that changed more than two levels beneath the place, as of a commune on the axis of the nation. */
function isFarName(
  { succession, level }: UnitChange,
  units: readonly LocalityUid[],
  tree: LocalityTree,
): boolean {
  if (!inName.has(succession.change)) return false;
  return units.every((unit) => level - (tree.get(unit)?.level ?? 0) > 2);
}

function unitEvent(on: IsoDate, met: readonly Touched[], input: TimelineInput): TimelineEvent {
  const { tree, places } = input;
  const names: NameChange[] = [];
  const ground = new Map<Level, Map<LocalityUid, GroundChange>>();
  for (const { change } of met) {
    const { was, is, level } = change;
    const { from, share, certainty, change: how } = change.succession;
    if (inName.has(how) && share === "full") {
      names.push({ was, is });
      continue;
    }
    const units = within(ground, level);
    const isSure = certainty === undefined && was !== is && !units.has(from);
    units.set(from, { from: was, to: is, share, isSure });
  }
  const told = new Set<LocalityUid>();
  for (const { places: shown } of met) for (const place of shown) told.add(place);
  const localities = places.filter((place) => told.has(place));
  const acts = [...new Set(met.flatMap(({ change }) => change.succession.act ?? []))].sort();
  const isNation = localities.every((uid) => tree.get(uid)?.level === 0);
  const inside = isNation || met.every((m) => m.isPlace) ? [] : localities;
  return {
    on,
    kind: "boundary",
    text: unitChangeWords({
      names,
      ground: new Map([...ground].map(([level, units]) => [level, [...units.values()]])),
      inside: inside.map((uid) => versionOf(uid, on, tree)?.shortName ?? uid),
      acts,
    }),
    acts,
    localities,
  };
}

function definitionEvents({ metrics, ...input }: TimelineInput): readonly TimelineEvent[] {
  const isInYears = isShownIn(input);
  return metrics.flatMap((metric) =>
    (metric.definitionChanges ?? [])
      .filter((change) => isInYears(change.since))
      .map((change) => ({
        on: change.since,
        kind: "definition" as const,
        text: {
          vi: `${metric.name.vi}: ${change.note.vi}`,
          en: `${metric.name.en}: ${change.note.en}`,
        },
        acts: [],
        localities: [],
      })),
  );
}

function annotationEvents({
  annotations,
  view,
  metrics,
  places,
  tree,
}: TimelineInput): readonly TimelineEvent[] {
  const isInYears = isShownIn({ view });
  return annotations.flatMap((note) => {
    const on = note.on ?? `${note.year}-01-01`;
    const about = note.locality;
    const localities = places.filter(
      (place) => place === about || tree.ancestorsOn(place, on).some((uid) => uid === about),
    );
    const isOfMetric = note.metric === undefined || metrics.some((m) => m.code === note.metric);
    const isOfPlace = about === undefined || localities.length > 0;
    if (!isOfMetric || !isOfPlace || !isInYears(on)) return [];
    return [
      {
        on,
        kind: "annotation" as const,
        text: { vi: note.text, en: note.text },
        acts: [],
        localities: about === undefined ? [] : localities,
        id: note.id,
        ...(note.on === undefined && { isOfYear: true as const }),
      },
    ];
  });
}

function isShownIn({ view }: Pick<TimelineInput, "view">): (on: IsoDate) => boolean {
  const [first, last] = [`${view.years.from}-01-01`, `${view.years.to}-12-31`];
  return (on) => first <= on && on <= last;
}

function versionOf(uid: LocalityUid, day: IsoDate, tree: LocalityTree) {
  const locality = tree.get(uid);
  return locality && (versionOn(locality, day) ?? locality.versions.at(-1));
}
