import type { Metric } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate, Period } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { Frame } from "@sosanh/core/frames/frame";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { sees } from "@sosanh/core/places/viewer-scope";
import { type Completeness, completenessOf } from "@sosanh/core/reviews/completeness";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { heldOnLevel } from "./held-among.ts";
import { inFrame } from "./in-frame.ts";
import { knownOn } from "./read-reported.ts";

export interface CompletenessQuestion {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  /** Of the units on the board; the one right beneath the place when left out or not there. */
  readonly level?: Level | undefined;
  /** Code of a metric group; the first of which the level has anything when left out or unknown. */
  readonly group?: string | undefined;
  readonly frame: Frame;
  /** The day as of which figures are told; as they are known now when left out. */
  readonly asKnown?: IsoDate | undefined;
}

/** A board, and what else it could show. */
export interface CompletenessAnswer extends Completeness {
  readonly group: string;
  /** The groups with how many of their metrics the level has, and how many there are. */
  readonly groups: readonly { readonly code: string; readonly held: number; readonly metrics: number }[];
  readonly levels: readonly { readonly level: Level; readonly units: number }[];
}

/** Units a board may list: all districts of the country, not all communes. */
const mostUnits = 1000;

/**
 * The completeness board of a place: the units beneath it, or the unit itself where it has none, by the metrics of a group.
 *
 * @throws DomainError "not-found" for a place that the register does not have or the viewer may not see
 */
export async function answerCompleteness(
  asked: ApiContext,
  question: CompletenessQuestion,
): Promise<CompletenessAnswer> {
  const told = await knownOn(asked, question.data, question.asKnown);
  const { context, reader } = await inFrame(told, question.frame);
  const { viewer, reference } = context;
  const { tree, metrics, metricGroups } = reference;
  const { data, year, place } = question;
  const period: Period = { year, part: "year" };
  foundOrThrow(sees(viewer, tree, place) ? tree.get(place) : undefined, place);
  const under = tree.frame?.shownAs(place)[0] ?? place;
  const boards = unitsBeneath(under, period, tree);
  const [first] = boards;
  const { level, units } =
    boards.find((board) => board.level === question.level) ?? first ?? itself(under, tree);
  const held = new Set(await heldOnLevel(context, { data, level, period }));
  const group = groupOf(question.group, metrics, held) ?? metricGroups[0]?.code ?? "";
  const ofGroup = metrics.filter((m) => m.group === group);
  const rollups = await reader.read({
    data,
    metrics: ofGroup.map((m) => m.code),
    localities: units,
    years: { from: year - 2, to: year },
    part: period.part,
  });
  for (const { metric, value, period: of } of rollups)
    if (of.year === year && isKnown(value)) held.add(metric);
  const places = units.filter((uid) => sees(viewer, tree, uid));
  return {
    ...completenessOf({ places, level, period, metrics: ofGroup, rollups, tree, held, under }),
    group,
    groups: metricGroups.map(({ code }) => {
      const own = metrics.filter((m) => m.group === code);
      return { code, held: own.filter((m) => held.has(m.code)).length, metrics: own.length };
    }),
    levels: boards.map((board) => ({ level: board.level, units: board.units.length })),
  };
}

interface Board {
  readonly level: Level;
  readonly units: readonly LocalityUid[];
}

/** Level by level down from a place, as far as a board can list them. */
function unitsBeneath(place: LocalityUid, period: Period, tree: LocalityTree): readonly Board[] {
  const boards: Board[] = [];
  for (let units = tree.childrenIn(place, period); ; ) {
    const level = units[0] && tree.get(units[0])?.level;
    if (level === undefined || units.length > mostUnits) return boards;
    boards.push({ level, units });
    units = units.flatMap((uid) => tree.childrenIn(uid, period));
  }
}

function itself(place: LocalityUid, tree: LocalityTree): Board {
  return { level: tree.get(place)?.level ?? 3, units: [place] };
}

function groupOf(
  asked: string | undefined,
  metrics: readonly Metric[],
  held: ReadonlySet<string>,
): string | undefined {
  const known = metrics.find((m) => m.group === asked);
  return (known ?? metrics.find((m) => held.has(m.code)))?.group;
}
