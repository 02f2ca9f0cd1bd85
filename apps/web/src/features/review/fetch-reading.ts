import type { CitationPlace } from "@sosanh/core/figures/source";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { queryClient, trpc } from "../../trpc.ts";
import type { FiguresOfReading } from "./carried-over.ts";

/** A submission of so many figures is loaded whole, so that all of them are marked in its document. */
export const mostWhole = 10_000;
const page = 1000;

/** A part of a document, as figures are asked for by where they stand. */
interface DocumentPart {
  readonly sheet?: string;
  readonly first: number;
  readonly last: number;
}

/** Figures of the reading that a submission has now. */
interface FetchedReading extends FiguresOfReading {
  /** Whether these are all of them. */
  readonly isWhole: boolean;
}

/**
 * The figures of the reading that a submission has now: all of them, or of very many those that stand where the given ones
 * do. Its history comes with them: remarks name figures by their ordinals.
 */
export async function fetchReading(
  id: number,
  places: () => readonly CitationPlace[],
): Promise<FetchedReading> {
  for (;;) {
    const { reading, counts } = await queryClient.fetchQuery(
      trpc.submissions.get.queryOptions({ id }, { staleTime: 0 }),
    );
    const parts = counts.total <= mostWhole ? [undefined] : partsOf(places());
    const found = await figuresIn(id, reading, parts);
    // Read again while it was asked for.
    if (found === undefined) continue;
    await queryClient.fetchQuery(trpc.submissions.history.queryOptions({ id }, { staleTime: 0 }));
    return { reading, figures: found, isWhole: parts.includes(undefined) };
  }
}

async function figuresIn(id: number, reading: number, parts: readonly (DocumentPart | undefined)[]) {
  const found = new Map<number, SubmissionFigure>();
  for (const within of parts) {
    for (let from = 0, isMore = true; isMore; ) {
      const asked = { id, list: "all" as const, from, count: page, ...(within && { within }) };
      const answer = await queryClient.fetchQuery(
        trpc.submissions.figures.queryOptions(asked, { staleTime: 0, gcTime: 0 }),
      );
      if (answer.reading !== reading) return undefined;
      for (const figure of answer.figures) found.set(figure.ordinal, figure);
      isMore = answer.figures.length === page;
      from = (answer.figures.at(-1)?.ordinal ?? 0) + 1;
    }
  }
  return [...found.values()];
}

/** One part of each sheet that holds all of the places, and one of a text; undefined, all, of what was typed. */
function partsOf(places: readonly CitationPlace[]): readonly (DocumentPart | undefined)[] {
  const parts = new Map<string | undefined, DocumentPart>();
  for (const place of places) {
    if (place.kind === "document" || place.kind === "generated") return [undefined];
    const sheet = place.kind === "cell" ? (place.sheet ?? "") : undefined;
    const at = place.kind === "cell" ? place.row : place.start;
    const { first, last } = parts.get(sheet) ?? { first: at, last: at };
    parts.set(sheet, {
      ...(sheet !== undefined && { sheet }),
      ...{ first: Math.min(first, at), last: Math.max(last, at) },
    });
  }
  return [...parts.values()];
}
