import type { Peers } from "../comparison/comparison.ts";
import { DomainError } from "../domain-error.ts";
import type { MetricCode } from "../figures/metric.ts";
import type { IsoDate, Period } from "../figures/period.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import { isKnown } from "../figures/value.ts";
import type { Level, LocalityUid, LocalityVersion } from "../places/locality.ts";
import { versionOn } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { PeerTerm } from "../view/view.ts";
import { type RefusalReason, refusedView } from "../view/view-refusal.ts";
import { byDistance, type Located } from "./peers-nearest.ts";
import { sizeBandOf } from "./peers-size-band.ts";

/** Which units may be peers: those in force on one day that who asks may see. */
export interface PeerGround {
  readonly tree: LocalityTree;
  /** The day of the frame; as reported, the last day in the period on which the unit asked about existed. */
  readonly day: IsoDate;
  readonly isVisible: (uid: LocalityUid) => boolean;
}

/** What peers are chosen from: the ground, and the figures of one period for all candidates. */
export interface PeerInput extends PeerGround {
  /** The period whose figures count, the same for all. */
  readonly period: Period;
  /** Figures in the frame of the comparison. */
  readonly at: RollupIndex;
  /** The metrics of nearness where the term names none. */
  readonly metrics: readonly MetricCode[];
  /** The population metric of the data set; absent where there is none. */
  readonly population?: MetricCode;
}

/**
 * The places like one place: of its level and in force on the same day, so that no peer stands on another map; like a
 * former district, the other former districts.
 *
 * - `parent`: under the same parent. `kind`: of the same kind in law. `size`: of the same band of population
 *   (see `sizeBandOf`). Of these at most `count`, those nearest in population first (by ratio), those without last.
 * - `list`: those named, all of them, in the order named.
 * - `nearest`: the `count` nearest by the metrics named, with the distance in standard deviations (see `byDistance`).
 *
 * Only whole figures tell size and nearness: a unit without one, or with a sum that figures are missing from, is no
 * candidate; and where the unit itself has none, nobody is near it. Equal distances go by uid. Never itself.
 *
 * @throws DomainError "unknown-locality" naming it; "invalid-view" for a list that is missing, or names another level
 */
export function choosePeers(term: PeerTerm, input: PeerInput): Peers {
  const candidates = peerCandidates(term, input);
  const peers = { of: term.of, by: term.by };
  if (term.by === "nearest") {
    const metrics = term.metrics ?? input.metrics;
    return { ...peers, members: nearest(term, candidates, { ...input, metrics }), metrics };
  }
  if (term.by === "list") return { ...peers, members: candidates.map((locality) => ({ locality })) };
  const able = term.by === "size" ? ofSameSize(term.of, candidates, input) : candidates;
  const members = bySize(term.of, able, input)
    .slice(0, term.count)
    .map((locality) => ({ locality }));
  const metrics = term.by === "size" && input.population !== undefined ? [input.population] : undefined;
  return { ...peers, members, ...(metrics && { metrics }) };
}

/**
 * The units that may be peers by a term, before any figure is looked at: by uid, a list as named.
 *
 * @throws DomainError as `choosePeers`
 */
export function peerCandidates(term: PeerTerm, { tree, day, isVisible }: PeerGround): readonly LocalityUid[] {
  const of = tree.get(term.of);
  if (of === undefined) throw unknown(term.of);
  const own = version(term.of, tree, day);
  if (own === undefined) return [];
  const able = (term.by === "list" ? listed(term, tree) : likeUnits(term.of, of.level, { tree, day })).filter(
    (uid) => uid !== term.of && isVisible(uid) && version(uid, tree, day) !== undefined,
  );
  if (term.by === "parent") return able.filter((uid) => version(uid, tree, day)?.parent === own.parent);
  if (term.by === "kind") return able.filter((uid) => version(uid, tree, day)?.kind === own.kind);
  return able;
}

/** The units of a level on the day; of a former district, the former districts of the country, by province. */
function likeUnits(
  of: LocalityUid,
  level: Level,
  { tree, day }: Pick<PeerGround, "tree" | "day">,
): readonly LocalityUid[] {
  const { frame } = tree;
  if (frame?.isFormerDistrict(of) !== true) return tree.levelOn(level, day);
  return tree.levelOn(1, day).flatMap((province) => frame.formerDistrictsIn(province));
}

function listed(term: PeerTerm, tree: LocalityTree): readonly LocalityUid[] {
  if (term.list === undefined) throw invalid("left out", "list-left-out");
  const level = tree.get(term.of)?.level;
  return [...new Set(term.list)].map((uid) => {
    const locality = tree.get(uid);
    if (locality === undefined) throw unknown(uid);
    if (locality.level !== level) throw invalid(uid, "other-level", { of: term.of });
    return uid;
  });
}

function unknown(uid: LocalityUid): DomainError {
  return new DomainError("unknown-locality", `unknown locality: ${uid}`, { locality: uid });
}

function invalid(value: string, reason: RefusalReason, facts: { readonly of?: string } = {}): DomainError {
  return refusedView({ field: "peers.list", value, reason, facts });
}

/** The version on the day; of a former district the frame's, which is not of that day. */
function version(uid: LocalityUid, tree: LocalityTree, day: IsoDate): LocalityVersion | undefined {
  if (tree.frame?.isFormerDistrict(uid) === true)
    return tree.versionIn(uid, { year: Number(day.slice(0, 4)), part: "year" });
  const locality = tree.get(uid);
  return locality && versionOn(locality, day);
}

function nearest(term: PeerTerm, candidates: readonly LocalityUid[], input: PeerInput): Peers["members"] {
  const located = (locality: LocalityUid): Located[] => {
    const figures = input.metrics.flatMap((metric) => wholeFigure(metric, locality, input) ?? []);
    return figures.length === input.metrics.length ? [{ locality, figures }] : [];
  };
  const [own] = located(term.of);
  return own === undefined ? [] : byDistance(own, candidates.flatMap(located)).slice(0, term.count);
}

function ofSameSize(
  of: LocalityUid,
  candidates: readonly LocalityUid[],
  input: PeerInput,
): readonly LocalityUid[] {
  const own = populationOf(of, input);
  if (own === undefined) return [];
  const { from, below = Number.POSITIVE_INFINITY } = sizeBandOf(own);
  return candidates.filter((uid) => {
    const people = populationOf(uid, input);
    return people !== undefined && from <= people && people < below;
  });
}

function bySize(
  of: LocalityUid,
  candidates: readonly LocalityUid[],
  input: PeerInput,
): readonly LocalityUid[] {
  const own = populationOf(of, input);
  const apart = (uid: LocalityUid): number => {
    const people = populationOf(uid, input);
    if (own === undefined || people === undefined || own <= 0 || people <= 0) return Number.MAX_VALUE;
    return Math.abs(Math.log(people / own));
  };
  return candidates
    .map((uid) => ({ uid, distance: apart(uid) }))
    .toSorted((a, b) => a.distance - b.distance || (a.uid < b.uid ? -1 : 1))
    .map(({ uid }) => uid);
}

function populationOf(uid: LocalityUid, input: PeerInput): number | undefined {
  return input.population === undefined ? undefined : wholeFigure(input.population, uid, input);
}

function wholeFigure(metric: MetricCode, uid: LocalityUid, { at, period }: PeerInput): number | undefined {
  const { value, complete } = at(metric, uid, period);
  return isKnown(value) && complete ? value.value : undefined;
}
