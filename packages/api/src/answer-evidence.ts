import type { AlignedPart, FigureEvidence, FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Source } from "@sosanh/core/figures/source";
import { sourcesOfTarget } from "@sosanh/core/figures/target";
import { plansIn } from "@sosanh/core/frames/align-plan";
import type { UnitSource } from "@sosanh/core/places/lineage";
import { type LocalityUid, lastVersion } from "@sosanh/core/places/locality";
import { sees } from "@sosanh/core/places/viewer-scope";
import type { CellQuery } from "@sosanh/db/queries/cells";
import { figureEvidence } from "@sosanh/db/queries/figure-evidence";
import { sourcesFor } from "@sosanh/db/queries/sources";
import { splitWeightsOf } from "@sosanh/db/queries/split-weights";
import type { ApiContext } from "./context.ts";
import type { FrameMap } from "./frame-cache.ts";
import { knownFrameDay } from "./in-frame.ts";
import { populationWeights } from "./population-weights.ts";
import { frameReader, isTakenBack } from "./read-frame.ts";
import { knownOn, readReported } from "./read-reported.ts";

/**
 * Where a figure comes from, in its frame and as it was known on the day of its key: as reported the documents; in another frame the units it is made of besides,
 * each with the figure it reported, which is a figure again.
 *
 * @returns undefined when the metric or the place does not exist, or the viewer may not see the place
 */
export async function answerEvidence(asked: ApiContext, key: FigureKey): Promise<FigureEvidence | undefined> {
  const context = await knownOn(asked, key.data, key.asKnown);
  const { database, viewer, reference } = context;
  const day = knownFrameDay(key.frame ?? "as-reported", reference.tree);
  if (day === undefined) return figureEvidence(database.db, viewer, { key, ...reference });
  const known = reference.metricsByCode.has(key.metric) && sees(viewer, reference.tree, key.locality);
  if (!known) return undefined;
  return evidenceInFrame(context, key, reference.frames.frameOn(day, await splitWeightsOf(database.db)));
}

async function evidenceInFrame(
  context: ApiContext,
  key: FigureKey,
  frame: FrameMap,
): Promise<FigureEvidence> {
  const { database, viewer, reference } = context;
  const reader = frameReader(context, frame);
  const [[rollup], inputs, targets] = await Promise.all([
    reader.read(cellsOf(key, [key.metric])),
    reader.read(cellsOf(key, partsOf(key.metric, context))),
    reader.targets(cellsOf(key, [key.metric])),
  ]);
  const parts = await alignedParts(context, key, { frame, rollup });
  const [only] = parts;
  const own =
    only !== undefined && rollup?.alignment?.how === "same"
      ? await figureEvidence(database.db, viewer, { key: unframed(key, only.locality), ...reference })
      : undefined;
  const [observations, history] = [own?.observations ?? [], own?.history ?? []];
  const figures = [rollup, ...inputs, ...parts.map((p) => p.rollup)].filter((r) => r !== undefined);
  const sources = await sourcesOf(context, figures, [
    ...observations.map((o) => o.citation.source),
    ...targets.flatMap(sourcesOfTarget),
  ]);
  const shown = rollup?.origin === "derived" ? inputs : [];
  return { key, ...(rollup && { rollup }), observations, history, inputs: shown, parts, targets, sources };
}

function cellsOf(key: FigureKey, metrics: readonly MetricCode[]): CellQuery {
  const { data, locality, period } = key;
  return {
    data,
    metrics,
    localities: [locality],
    years: { from: period.year, to: period.year },
    part: period.part,
  };
}

/** What a ratio is divided from: its parts in the frame are figures of their own. */
function partsOf(metric: MetricCode, { reference }: ApiContext): readonly MetricCode[] {
  const how = reference.metricsByCode.get(metric)?.aggregation;
  return how?.kind === "ratio" ? [how.numerator, how.denominator] : [];
}

function unframed({ frame: _, ...cell }: FigureKey, locality: LocalityUid): FigureKey {
  return { ...cell, locality };
}

/** The units of the period that the figure was made of; where there is none, those that it would be made of. */
async function alignedParts(
  context: ApiContext,
  key: FigureKey,
  { frame, rollup }: { readonly frame: FrameMap; readonly rollup: Rollup | undefined },
): Promise<readonly AlignedPart[]> {
  const sources = await sourcesUsed(context, key, { frame, rollup });
  const localities = sources.map((s) => s.locality);
  const rollups = await readReported(context, { ...cellsOf(key, [key.metric]), localities });
  const figureOf = new Map(rollups.map((r) => [r.locality, r]));
  return sources.map((source) => partOf(source, { key, frame, rollup: figureOf.get(source.locality) }));
}

async function sourcesUsed(
  context: ApiContext,
  { data, locality, period }: FigureKey,
  { frame, rollup }: { readonly frame: FrameMap; readonly rollup: Rollup | undefined },
): Promise<readonly UnitSource[]> {
  const used = rollup?.alignment?.from.map((f) => f.locality) ?? [];
  if (used.length === 1 && used[0] === locality) return [{ locality, share: "full", acts: [] }];
  const holding = (plans: FrameMap["plans"]) =>
    plans(locality, period).find(({ sources }) => {
      const units = new Set(sources.map((s) => s.locality));
      return used.every((uid) => units.has(uid));
    })?.sources ?? [];
  const sources = holding(frame.plans);
  if (!isTakenBack(period, frame)) return sources;
  const localities = sources.map((s) => s.locality);
  const weights = await populationWeights(context, frame, { data, localities });
  return holding(plansIn({ ...frame, weights }));
}

function partOf(
  source: UnitSource,
  {
    key,
    frame,
    rollup,
  }: { readonly key: FigureKey; readonly frame: FrameMap; readonly rollup: Rollup | undefined },
): AlignedPart {
  const { locality, share, weight, weightBasis, acts } = source;
  const register = frame.tree.frame.register;
  const unit = register.get(locality);
  const version = register.versionIn(locality, key.period) ?? (unit && lastVersion(unit));
  const [from, to] = [periodEnd(key.period), frame.day].toSorted();
  const days = frame.lineage
    .linksOf(locality)
    .filter((s) => s.from !== s.to && from !== undefined && to !== undefined && from < s.on && s.on <= to)
    .map((s) => s.on);
  const on = locality === key.locality ? undefined : days.at(-1);
  return {
    locality,
    name: version?.name ?? locality,
    share,
    ...(weight !== undefined && share === "partial" && { weight }),
    ...(weightBasis !== undefined && share === "partial" && { weightBasis }),
    ...(on !== undefined && { on }),
    acts,
    ...(rollup && { rollup }),
  };
}

function sourcesOf(
  { database, viewer }: ApiContext,
  figures: readonly Rollup[],
  cited: readonly string[],
): Promise<Source[]> {
  const ids = figures.flatMap((r) => (r.source === undefined ? [] : [r.source]));
  return sourcesFor(database.db, viewer, [...new Set([...ids, ...cited])]);
}
