import type { Submission } from "@sosanh/core/submissions/submission";
import type { UndoPreview } from "@sosanh/core/submissions/undo-preview";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../trpc.ts";
import { useOwnValidity } from "../../ui/own-validity.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useLanguage } from "../../words/words.tsx";
import { ChangeTables } from "./change-tables.tsx";
import css from "./changes.module.css";
import form from "./form.module.css";
import { LookingAhead } from "./looking-ahead.tsx";
import { useSubmissionWords } from "./submission-words.ts";
import { undoSentence } from "./undo-sentence.ts";
import { useLookAhead } from "./use-look-ahead.ts";

interface Props {
  readonly submission: Submission;
  readonly renderFigure: RenderFigure;
  readonly renderOrdinal: (ordinal: number) => ReactNode;
  readonly onClose: () => void;
  /** @param made  the submission that takes this one back */
  readonly onUndone: (made: number) => void;
  readonly onRefused: (error: unknown) => void;
}

/** Những gì sẽ trở lại: what undoing does, worked out before it is done; then the reason, and the button that does it. */
export function UndoPanel(props: Props) {
  const { submission, renderFigure, renderOrdinal, onClose, onUndone, onRefused } = props;
  const { id, data } = submission;
  const words = useSubmissionWords();
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const { mutateAsync: askAhead } = useMutation(trpc.submissions.previewUndo.mutationOptions());
  const { mutateAsync: askUndo } = useMutation(trpc.submissions.undo.mutationOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data })).data;
  const looked = useLookAhead({
    submission,
    kinds: { ahead: "preview-undo", deed: "undo" },
    askAhead,
    askDeed: ({ stamp }) => askUndo({ id, reason: reason.trim(), seen: stamp }),
    onDone: onUndone,
    onRefused,
  });
  return (
    <LookingAhead
      title={words.undoing.title}
      deed={words.moves.undo}
      fields={<Reason {...{ reason }} onReason={setReason} />}
      {...{ looked, onClose }}
    >
      {({ counts, changes, rolled }) => (
        <>
          <p className={css.sentence}>{undoSentence(counts, language)}</p>
          <ChangeTables
            {...{ changes, rolled, catalogue, data, renderFigure, renderOrdinal }}
            counts={shownCounts(counts)}
            after={words.undoing.after}
          />
        </>
      )}
    </LookingAhead>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function Reason({ reason, onReason }: ReasonProps) {
  const { move } = useSubmissionWords();
  const validity = useOwnValidity();
  return (
    <>
      <p>{move.undoText}</p>
      <label className={form.field}>
        {move.reason}
        <textarea
          rows={2}
          required
          {...validity}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      </label>
    </>
  );
}

function shownCounts({ emptied, waiting, restored, returned, targets, same, rolled }: UndoPreview["counts"]) {
  return { changed: emptied + waiting + restored + returned + targets, same, rolled };
}
