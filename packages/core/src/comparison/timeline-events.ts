import type { Annotation } from "../figures/annotation.ts";
import type { Metric } from "../figures/metric.ts";
import type { IsoDate } from "../figures/period.ts";
import type { Lineage } from "../places/lineage.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import { versionOn } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Succession, SuccessionChange } from "../places/succession.ts";
import { type GroundChange, type NameChange, unitChangeWords } from "../places/unit-change-words.ts";
import type { View } from "../view/view.ts";
import type { TimelineEvent } from "./comparison.ts";

/** What the events of a comparison are found in. */
export interface TimelineInput {
  readonly view: Pick<View, "years">;
  /** The places shown. */
  readonly places: readonly LocalityUid[];
  readonly metrics: readonly Metric[];
  readonly successions: readonly Succession[];
  readonly lineage: Pick<Lineage, "unitsOn">;
  readonly tree: LocalityTree;
  readonly annotations: readonly Annotation[];
}

/** Acts of one day told apart; more are told together. */
const actsToldApart = 3;
const dayLength = 24 * 60 * 60 * 1000;

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
  const byDay = new Map<IsoDate, Succession[]>();
  const isInYears = isShownIn(input);
  for (const succession of input.successions) {
    if (succession.change === "kept" || !isInYears(succession.on)) continue;
    const day = byDay.get(succession.on);
    if (day === undefined) byDay.set(succession.on, [succession]);
    else day.push(succession);
  }
  return [...byDay].flatMap(([on, successions]) => {
    const met = touched(on, successions, input);
    const acts = new Set(met.map(({ succession }) => succession.act));
    if (met.length === 0) return [];
    if (acts.size > actsToldApart) return [unitEvent(on, met, input)];
    return [...acts].map((act) =>
      unitEvent(
        on,
        met.filter((m) => m.succession.act === act),
        input,
      ),
    );
  });
}

/** A succession with the places shown that gave or took the unit, and whether they are these units themselves. */
interface Touched {
  readonly succession: Succession;
  readonly places: readonly LocalityUid[];
  readonly isPlace: boolean;
}

function touched(
  on: IsoDate,
  successions: readonly Succession[],
  { places, lineage, tree }: TimelineInput,
): readonly Touched[] {
  const eve = dayBefore(on);
  const shown = new Map<LocalityUid, LocalityUid[]>();
  for (const place of places)
    for (const unit of new Set([...lineage.unitsOn(place, eve), ...lineage.unitsOn(place, on)])) {
      const list = shown.get(unit);
      if (list === undefined) shown.set(unit, [place]);
      else list.push(place);
    }
  const [before, after] = [nearestAbove(shown, tree, eve), nearestAbove(shown, tree, on)];
  const met: Touched[] = [];
  for (const succession of successions) {
    const { from, to } = succession;
    const isPlace = shown.has(from) || shown.has(to);
    const [gave, took] = isPlace ? [from, to] : [before(from), after(to)];
    const [givers, takers] = [gave && shown.get(gave), took && shown.get(took)];
    const units = [...(givers && gave ? [gave] : []), ...(takers && took && took !== gave ? [took] : [])];
    if (units.length === 0 || isFarName(succession, units, tree)) continue;
    const [one = [], other] = [givers ?? takers, units.length === 2 ? takers : undefined];
    met.push({ succession, places: other ? [...new Set([...one, ...other])] : one, isPlace });
  }
  return met;
}

/** Of a unit that is not shown itself, the nearest above it on a day that is. */
function nearestAbove(
  shown: ReadonlyMap<LocalityUid, unknown>,
  tree: LocalityTree,
  day: IsoDate,
): (uid: LocalityUid) => LocalityUid | undefined {
  const known = new Map<LocalityUid, LocalityUid | undefined>();
  const nearest = (uid: LocalityUid): LocalityUid | undefined => {
    const above = tree.parentOn(uid, day);
    if (above === undefined || shown.has(above)) return above;
    if (!known.has(above)) known.set(above, nearest(above));
    return known.get(above);
  };
  return nearest;
}

const inName: ReadonlySet<SuccessionChange> = new Set<SuccessionChange>([
  "renamed",
  "reclassified",
  "reclassified_renamed",
]);

/** A name or kind that changed more than two levels beneath the place, as of a commune on the axis of the nation. */
function isFarName({ change, from }: Succession, units: readonly LocalityUid[], tree: LocalityTree): boolean {
  const levelOf = (uid: LocalityUid) => tree.get(uid)?.level ?? 0;
  return inName.has(change) && units.every((unit) => levelOf(from) - levelOf(unit) > 2);
}

function unitEvent(on: IsoDate, met: readonly Touched[], input: TimelineInput): TimelineEvent {
  const { tree, places } = input;
  const nameOf = (uid: LocalityUid, day: IsoDate) => versionOf(uid, day, tree)?.name ?? uid;
  const eve = dayBefore(on);
  const names: NameChange[] = [];
  const ground = new Map<Level, Map<LocalityUid, GroundChange>>();
  for (const { succession } of met) {
    const { from, to, share, certainty } = succession;
    const [was, is] = [nameOf(from, eve), nameOf(to, on)];
    if (inName.has(succession.change) && share === "full") {
      names.push({ was, is });
      continue;
    }
    const level = tree.get(from)?.level ?? 3;
    const units = ground.get(level) ?? new Map<LocalityUid, GroundChange>();
    ground.set(level, units);
    const isSure = certainty === undefined && was !== is && !units.has(from);
    units.set(from, { from: was, to: is, share, isSure });
  }
  const told = new Set<LocalityUid>();
  for (const { places: shown } of met) for (const place of shown) told.add(place);
  const localities = places.filter((place) => told.has(place));
  const acts = [...new Set(met.flatMap(({ succession }) => succession.act ?? []))].sort();
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

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - dayLength).toISOString().slice(0, 10);
}
