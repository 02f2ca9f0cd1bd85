import { word } from "@sosanh/chart/words/words";
import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { known, type Value } from "@sosanh/core/figures/value";
import { type LocalityUid, lastVersion } from "@sosanh/core/places/locality";
import { sees } from "@sosanh/core/places/viewer-scope";
import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { withdrawalReason } from "@sosanh/core/submissions/withdrawal-text";
import type { EntryChange } from "@sosanh/db/queries/entry-changes";
import { storeEntry as storeCells } from "@sosanh/db/queries/entry-figures";
import { knownOfCells } from "@sosanh/db/queries/known-of-cells";
import { checkedAgain } from "./check-submission.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { type TypedCell, typedFigure } from "./typed-figure.ts";

/** What was typed into some cells of the sheet of a place and a period; an empty text takes a cell's figure away. */
export interface TypedEntry {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly period: Period;
  /** The draft it was typed into; found, or begun, where left out. */
  readonly submission?: number;
  /** The page that writes, and the version of the draft up to which it knows what others changed. */
  readonly writer: string;
  readonly since: number;
  readonly cells: readonly TypedText[];
}

interface TypedText {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly text: string;
  /** The version of the draft in which the cell was seen by who typed. */
  readonly seen: number;
}

/** A draft after a page stored what was typed into it. */
export interface EntryAnswer {
  readonly submission: Submission;
  /** Up to this version of the draft the page now knows what others changed. */
  readonly version: number;
  /** Cells that were not stored, since others had changed them unseen: what stands there. */
  readonly conflicts: readonly EntryChange[];
  /** What others changed since the page last knew. */
  readonly changes: readonly EntryChange[];
}

/**
 * Stores what was typed, all or nothing but for cells that others changed meanwhile, which are told; the same again changes
 * nothing but the version.
 *
 * @throws DomainError "not-found" and "unknown-metric"; "invalid-input" for a unit that is not the place or beneath it
 */
export async function storeEntry(context: ApiContext, entry: TypedEntry): Promise<EntryAnswer> {
  const { database, viewer, reference } = context;
  const { tree, metricsByCode } = reference;
  const { data, place, period, submission } = entry;
  const locality = foundOrThrow(sees(viewer, tree, place) ? tree.get(place) : undefined, place);
  const nameOf = (uid: LocalityUid) => {
    const found = foundOrThrow(tree.get(uid), uid);
    return (tree.versionIn(uid, period) ?? lastVersion(found)).name;
  };
  const title = `${nameOf(locality.uid)}, ${periodTitle(period)}`;
  const units = new Set([place, ...tree.childrenIn(place, period)]);
  const named = entry.cells.map(({ metric: code, locality: uid, text, seen }) => {
    const metric = metricsByCode.get(code);
    if (metric === undefined)
      throw new DomainError("unknown-metric", `unknown metric: ${code}`, { metric: code });
    if (!sees(viewer, tree, uid))
      throw new DomainError("unknown-locality", `unknown locality: ${uid}`, { locality: uid });
    if (!units.has(uid)) throw submissionRefusal("not-on-sheet", { value: title, place: nameOf(uid) });
    return { metric, locality: { uid, name: nameOf(uid) }, period, text, seen };
  });
  const publishedOf = await withdrawnFrom(context, data, named);
  const cells = named.map(({ seen, ...typed }) => {
    const figure = typedFigure({ ...typed, published: publishedOf(typed) });
    return { metric: typed.metric.code, locality: typed.locality.uid, seen, ...(figure && { figure }) };
  });
  const { submission: stored, ...answer } = await storeCells(database, viewer, {
    ...{ data, place, period, title, cells, writer: entry.writer, since: entry.since },
    ...(submission !== undefined && { submission }),
  });
  const { changed, conflicts, changes } = answer;
  const { version } = stored;
  return { submission: await checkedAgain(context, stored, changed), version, conflicts, changes };
}

/** What stands in the cells whose texts withdraw it. */
async function withdrawnFrom(
  { database, viewer }: ApiContext,
  data: DataKind,
  cells: readonly TypedCell[],
): Promise<(cell: TypedCell) => Value | undefined> {
  const withdrawn = cells.filter(({ text }) => withdrawalReason(text) !== undefined).map(cellOf);
  if (withdrawn.length === 0) return () => undefined;
  const knownOf = await knownOfCells(database.db, { viewer, data }, withdrawn);
  return (cell) => {
    const { published, target } = knownOf(cellOf(cell));
    if (cell.metric.targetOf === undefined) return published?.value;
    return target === undefined ? undefined : known(target);
  };
}

/** A quota stands in the cell of what it is the quota of. */
function cellOf({ metric, locality, period }: TypedCell) {
  return { metric: metric.targetOf ?? metric.code, locality: locality.uid, period };
}

/** The office's papers are in Vietnamese, and so is the title of what it typed. */
function periodTitle({ year, part }: Period): string {
  if (part === "year") return `năm ${year}`;
  const said = word("vi", `part.${part}`);
  return said.endsWith("năm") ? `${said} ${year}` : `${said} năm ${year}`;
}
