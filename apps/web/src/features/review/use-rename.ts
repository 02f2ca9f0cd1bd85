import type { RenamedSubmission, SubmissionHead } from "@sosanh/core/submissions/submission";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { keepSubmission } from "./use-decisions.ts";

/** Saying another place or period of the whole document. */
export interface RenameDocument {
  readonly isPending: boolean;
  readonly error: unknown;
  /** What the last one took along; undefined where none did, or it was taken back. */
  readonly told: RenamedSubmission | undefined;
  readonly forget: () => void;
  readonly run: (head: SubmissionHead) => void;
  /** Follows one that was said elsewhere on the page. */
  readonly follow: (renamed: RenamedSubmission) => void;
}

interface Given {
  readonly id: number;
  readonly reload: () => void;
  /** What one key takes back from now on. */
  readonly onUndo: (act: () => void) => void;
}

export function useRename({ id, reload, onUndo }: Given): RenameDocument {
  const [told, setTold] = useState<RenamedSubmission>();
  const { mutate, isPending, error } = useMutation(trpc.submissions.rename.mutationOptions({ retry: false }));
  const show = ({ submission }: RenamedSubmission) => {
    keepSubmission(submission);
    void queryClient.invalidateQueries(trpc.submissions.history.queryFilter({ id }));
    reload();
  };
  const follow = (renamed: RenamedSubmission) => {
    setTold(renamed);
    show(renamed);
    onUndo(() => {
      setTold(undefined);
      mutate({ id, ...renamed.back }, { onSuccess: show });
    });
  };
  return {
    ...{ isPending, error, told, follow },
    forget: () => setTold(undefined),
    run: (head) => mutate({ id, ...head }, { onSuccess: follow }),
  };
}
