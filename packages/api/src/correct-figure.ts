import { DomainError } from "@sosanh/core/domain-error";
import { currentObservations } from "@sosanh/core/figures/current-observations";
import type { DataKind } from "@sosanh/core/figures/observation";
import { isKnown, known, type Value } from "@sosanh/core/figures/value";
import { lastVersion } from "@sosanh/core/places/locality";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import { missingWords } from "@sosanh/core/submissions/missing-words";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { figureEvidence } from "@sosanh/db/queries/figure-evidence";
import { createSubmission, submissionFor } from "@sosanh/db/queries/submissions";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";

/** A published figure that is to be corrected or withdrawn. */
export interface Correction {
  readonly data: DataKind;
  readonly kind: "corrected" | "withdrawn";
  readonly figure: DecidedFigure;
  readonly reason: string;
}

/**
 * Begins a draft with one figure, decided: the correction of what is published in its cell, or its withdrawal.
 *
 * @throws DomainError "unknown-metric", "unknown-locality"; "invalid-input" where nothing is published in the cell;
 *   "not-allowed" of the role
 */
export async function correctFigure(context: ApiContext, correction: Correction): Promise<Submission> {
  const { database, viewer } = context;
  const { data, kind, reason } = correction;
  const { locality, period } = correction.figure;
  const standing = await standingIn(context, correction);
  const name = cellName(context, correction.figure);
  if (standing === undefined) throw submissionRefusal("nothing-published", { value: name, decision: kind });
  const figure = kind === "withdrawn" ? { ...correction.figure, value: standing } : correction.figure;
  const read = readOf(context, { ...figure, value: standing });
  const title = `${kind === "withdrawn" ? "Rút số liệu" : "Sửa số liệu"}: ${name}`;
  const id = await createSubmission(database, viewer, {
    ...{ kind: "correction", data, title, place: locality, period },
    figures: [{ read, checks: [], decision: { kind, figure, reason } }],
  });
  return foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
}

/** What is published in the cell: the figure, or the amount of the target. */
async function standingIn(context: ApiContext, { data, figure }: Correction): Promise<Value | undefined> {
  const { database, viewer, reference } = context;
  const { metric, locality, period } = figure;
  const asked = reference.metricsByCode.get(metric);
  if (asked === undefined) throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
  // A quota is published as the target of what it is the quota of.
  const counted = asked.targetOf ?? metric;
  const key = { data, metric: counted, locality, period };
  const evidence = await figureEvidence(database.db, viewer, { key, ...reference });
  if (evidence === undefined)
    throw new DomainError("unknown-locality", `unknown locality: ${locality}`, { locality });
  if (figure.kind !== "target" && asked.targetOf === undefined)
    return currentObservations(evidence.observations)(counted, period).get(locality)?.value;
  const [amount] = evidence.targets.flatMap(({ content }) => (content.kind === "amount" ? [content] : []));
  return amount && known(amount.amount, amount.qualifier);
}

function readOf({ reference }: ApiContext, figure: DecidedFigure): ReadFigure {
  const { metric, locality, period, kind, value } = figure;
  return {
    place: { kind: "document" },
    shown: isKnown(value)
      ? value.value.toLocaleString("vi-VN", { maximumFractionDigits: 6 })
      : missingWords[value.missing].vi,
    value: isKnown(value) ? value.value : null,
    ...(!isKnown(value) && { missing: value.missing }),
    readings: [],
    unit: reference.metricsByCode.get(metric)?.unit.vi ?? "",
    metric,
    locality: { uid: locality, name: placeName(reference, figure) },
    year: period.year,
    part: period.part,
    status: kind,
    qualifier: isKnown(value) ? value.qualifier : "exact",
    confidence: 1,
    doubts: [],
  };
}

/** Titles of the office are Vietnamese, whatever language a page is read in. */
function cellName({ reference }: ApiContext, figure: DecidedFigure): string {
  const { metric, period } = figure;
  const name = reference.metricsByCode.get(metric)?.name.vi ?? metric;
  const time = period.part === "year" ? `${period.year}` : `${period.part.toUpperCase()} ${period.year}`;
  return `${name} · ${placeName(reference, figure)} · ${time}`;
}

function placeName(
  { tree }: ApiContext["reference"],
  { locality, period }: Pick<DecidedFigure, "locality" | "period">,
): string {
  const unit = tree.get(locality);
  return (tree.versionIn(locality, period) ?? (unit && lastVersion(unit)))?.name ?? locality;
}
