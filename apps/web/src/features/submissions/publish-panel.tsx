import type { PublicationPreview } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../trpc.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useLanguage } from "../../words/words.tsx";
import { ChangeDoubts } from "./change-doubts.tsx";
import { changeSentence } from "./change-sentence.ts";
import { ChangeTables } from "./change-tables.tsx";
import css from "./changes.module.css";
import { LookingAhead } from "./looking-ahead.tsx";
import { useSubmissionWords } from "./submission-words.ts";
import { useLookAhead } from "./use-look-ahead.ts";

interface Props {
  readonly submission: Submission;
  readonly mayPublish: boolean;
  readonly renderFigure: RenderFigure;
  readonly renderOrdinal: (ordinal: number) => ReactNode;
  readonly onClose: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** Những gì sẽ thay đổi: what publishing does, worked out before it is done; then the button that does it. */
export function PublishPanel(props: Props) {
  const { submission, mayPublish, renderFigure, renderOrdinal, onClose, onRefused } = props;
  const { id, version, data } = submission;
  const language = useLanguage();
  const { changes: words } = useSubmissionWords();
  const { mutateAsync: askAhead } = useMutation(trpc.submissions.preview.mutationOptions());
  const { mutateAsync: askPublish } = useMutation(trpc.submissions.publish.mutationOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data })).data;
  const looked = useLookAhead({
    submission,
    kinds: { ahead: "preview", deed: "publish" },
    askAhead,
    askDeed: ({ stamp }) => askPublish({ id, version, seen: stamp }),
    onRefused,
  });
  return (
    <LookingAhead title={words.title} deed={mayPublish ? words.publish : undefined} {...{ looked, onClose }}>
      {({ counts, doubts, changes, rolled }) => (
        <>
          <p className={css.sentence}>{changeSentence(counts, language)}</p>
          <ChangeDoubts {...{ doubts, catalogue, renderOrdinal }} />
          <ChangeTables
            {...{ changes, rolled, catalogue, data, renderFigure, renderOrdinal }}
            counts={shownCounts(counts)}
            after={words.after}
          />
        </>
      )}
    </LookingAhead>
  );
}

function shownCounts(counts: PublicationPreview["counts"]) {
  const { created, revised, withdrawn, held, beside, targets, same, rolled } = counts;
  return { changed: created + revised + withdrawn + held + beside + targets, same, rolled };
}
