import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { figureLists, figuresOfSubmission, type NewDecision } from "@sosanh/db/queries/submission-figures";
import {
  addRemark,
  moveSubmission,
  submissionFor,
  submissionHistory,
  submissionsOf,
} from "@sosanh/db/queries/submissions";
import { sureSummary } from "@sosanh/db/queries/sure-summary";
import { z } from "zod";
import { acceptChecked, decideAndCheck } from "../check-submission.ts";
import { correctFigure } from "../correct-figure.ts";
import { decideTogether } from "../decide-together.ts";
import { foundOrThrow } from "../found.ts";
import { asGiven, dataInput, uidInput } from "../input.ts";
import { renameAndCheck } from "../rename-and-check.ts";
import {
  decidedFigureInput,
  decisionInput,
  mappingInput,
  periodInput,
  remarkInput,
  stampInput,
  titleInput,
} from "../submission-input.ts";
import { procedure, router } from "../trpc.ts";
import { withKnown } from "../with-known.ts";

const id = z.int().min(1);
const named = z.strictObject({ id });
const version = z.int().min(1);
/** Which reading of a submission ordinals are of. */
const reading = z.int().min(1);
const ordinal = z.int().min(0);
const partInput = z.strictObject({
  sheet: z.string().max(200).optional(),
  first: z.int().min(0),
  last: z.int().min(0),
});

/** From a document that was read to figures that are published. Longer work is started and gives a job. */
export const submissionRoutes = router({
  list: procedure
    .input(z.strictObject({ data: dataInput }))
    .query(({ ctx, input }) => submissionsOf(ctx.database.db, ctx.viewer, input)),
  get: procedure
    .input(named)
    .query(async ({ ctx, input }) =>
      foundOrThrow(await submissionFor(ctx.database.db, ctx.viewer, input.id), String(input.id)),
    ),
  figures: procedure
    .input(
      z.strictObject({
        id,
        list: z.enum(figureLists),
        from: z.int().min(0),
        count: z.int().min(1).max(1000),
        within: partInput.optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { db } = ctx.database;
      // Asked for first: of figures that are read again meanwhile the older reading is told, which decides nothing.
      const { reading } = foundOrThrow(await submissionFor(db, ctx.viewer, input.id), String(input.id));
      const figures = await figuresOfSubmission(db, ctx.viewer, input);
      return { reading, figures: await withKnown(ctx, input.id, figures) };
    }),
  sureSummary: procedure
    .input(named)
    .query(({ ctx, input }) => sureSummary(ctx.database.db, ctx.viewer, input.id)),
  history: procedure
    .input(named)
    .query(({ ctx, input }) => submissionHistory(ctx.database.db, ctx.viewer, input.id)),
  /** What a workbook holds: a job of kind `tables`. */
  tables: procedure
    .input(z.strictObject({ document: z.string().max(80), mappings: z.array(mappingInput).max(100) }))
    .mutation(({ ctx, input }) =>
      ctx.jobs.start(ctx.viewer, {
        kind: "tables",
        document: input.document,
        mappings: toMappings(input.mappings),
      }),
    ),
  /** Reads a kept document into a draft: a job of kind `read`. */
  read: procedure
    .input(
      z.strictObject({
        document: z.string().max(80),
        title: titleInput,
        place: uidInput.optional(),
        period: periodInput.optional(),
        mappings: z.array(mappingInput).max(100),
      }),
    )
    .mutation(({ ctx, input }) => {
      const { mappings, ...rest } = asGiven(input);
      return ctx.jobs.start(ctx.viewer, { kind: "read", ...rest, mappings: toMappings(mappings) });
    }),
  readAgain: procedure
    .input(named)
    .mutation(({ ctx, input }) => ctx.jobs.start(ctx.viewer, { kind: "read-again", submission: input.id })),
  /** Adds the number that a person marked in the text: a job of kind `add-figure`. */
  addFigure: procedure
    .input(z.strictObject({ id, reading, start: ordinal, end: ordinal }))
    .mutation(({ ctx, input: { id: submission, ...marked } }) =>
      ctx.jobs.start(ctx.viewer, { kind: "add-figure", submission, ...marked }),
    ),
  rename: procedure
    .input(
      z.strictObject({
        id,
        title: titleInput.optional(),
        place: uidInput.optional(),
        period: periodInput.nullable().optional(),
        isAsRead: z.literal(true).optional(),
      }),
    )
    .mutation(({ ctx, input }) => renameAndCheck(ctx, asGiven(input))),
  decide: procedure
    .input(
      z.strictObject({
        id,
        reading,
        decisions: z
          .array(z.strictObject({ ordinal, decision: decisionInput.nullable() }))
          .min(1)
          .max(1000),
      }),
    )
    .mutation(({ ctx, input }) => decideAndCheck(ctx, { ...input, decisions: toDecisions(input) })),
  /** Many figures by one word: what a person would have to look at one by one stays undecided, and is named. */
  decideTogether: procedure
    .input(
      z.strictObject({
        id,
        reading,
        decisions: z
          .array(z.strictObject({ ordinal, decision: decisionInput }))
          .min(1)
          .max(10_000),
        looked: z.array(ordinal).max(10_000).optional(),
      }),
    )
    .mutation(({ ctx, input }) => decideTogether(ctx, { ...asGiven(input), decisions: toDecisions(input) })),
  acceptSure: procedure
    .input(z.strictObject({ id, reading, ordinals: z.array(ordinal).max(10_000).optional() }))
    .mutation(({ ctx, input }) => acceptChecked(ctx, asGiven(input))),
  remark: procedure
    .input(
      z.strictObject({
        submission: id,
        figure: z.strictObject({ ordinal, reading }).optional(),
        text: remarkInput,
      }),
    )
    .mutation(({ ctx, input }) => addRemark(ctx.database, ctx.viewer, asGiven(input))),
  move: procedure
    .input(
      z.strictObject({
        id,
        version,
        action: z.enum(["submit", "recall", "return", "discard"]),
        remark: remarkInput.optional(),
      }),
    )
    .mutation(({ ctx, input }) => moveSubmission(ctx.database, ctx.viewer, asGiven(input))),
  /** What publishing would change: a job of kind `preview`. */
  preview: procedure
    .input(named)
    .mutation(({ ctx, input }) => ctx.jobs.start(ctx.viewer, { kind: "preview", submission: input.id })),
  publish: procedure.input(z.strictObject({ id, version, seen: stampInput })).mutation(({ ctx, input }) => {
    const { id: submission, version: of, seen } = input;
    return ctx.jobs.start(ctx.viewer, { kind: "publish", submission, version: of, seen });
  }),
  /** What undoing would change: a job of kind `preview-undo`. */
  previewUndo: procedure
    .input(named)
    .mutation(({ ctx, input }) => ctx.jobs.start(ctx.viewer, { kind: "preview-undo", submission: input.id })),
  undo: procedure
    .input(z.strictObject({ id, reason: remarkInput, seen: stampInput }))
    .mutation(({ ctx, input }) => {
      const { id: submission, reason, seen } = input;
      return ctx.jobs.start(ctx.viewer, { kind: "undo", submission, reason, seen });
    }),
  /** A draft that corrects or withdraws one published figure, with the reason; it is submitted and published as any other. */
  correct: procedure
    .input(
      z.strictObject({
        data: dataInput,
        kind: z.enum(["corrected", "withdrawn"]),
        figure: decidedFigureInput,
        reason: remarkInput,
      }),
    )
    .mutation(({ ctx, input }) => correctFigure(ctx, input)),
});

interface GivenDecisions {
  readonly decisions: readonly {
    readonly ordinal: number;
    readonly decision: z.output<typeof decisionInput> | null;
  }[];
}

function toDecisions({ decisions }: GivenDecisions): readonly NewDecision[] {
  return decisions.map(({ ordinal, decision }) => ({
    ordinal,
    decision:
      decision === null ? null : (asGiven(decision) as Pick<FigureDecision, "kind" | "figure" | "reason">),
  }));
}

/** Mappings as a request gives them, fields that were left out not there. */
export function toMappings(given: readonly z.output<typeof mappingInput>[]): readonly TableMapping[] {
  return given.map(({ fingerprint, columns, rows }) => ({
    fingerprint,
    columns: columns.map(asGiven),
    rows: rows.map(asGiven),
  }));
}
