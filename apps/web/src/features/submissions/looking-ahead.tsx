import { type FormEvent, type ReactNode, useId } from "react";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { useFailureText } from "../../ui/failure-text.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { JobResult } from "../../ui/use-job.ts";
import css from "./changes.module.css";
import form from "./form.module.css";
import { isOutdated } from "./refusal-of.ts";
import { useSubmissionWords } from "./submission-words.ts";
import type { AheadKind, LookAhead } from "./use-look-ahead.ts";

interface Props<A extends AheadKind> {
  readonly title: string;
  readonly looked: LookAhead<A>;
  /** What the button that does it says; undefined where the viewer may look and not do it. */
  readonly deed: string | undefined;
  /** What has to be said before it is done. */
  readonly fields?: ReactNode;
  readonly onClose: () => void;
  readonly children: (ahead: JobResult<A>) => ReactNode;
}

/**
 * What a deed would change, why it was refused, and at the foot the button that does it: while it is worked out and
 * while it is done, how far that is.
 */
export function LookingAhead<A extends AheadKind>(props: Props<A>) {
  const { title, looked, deed, fields, onClose, children } = props;
  const { changes: words } = useSubmissionWords();
  const [headingId, formId] = [useId(), useId()];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    looked.act();
  };
  return (
    <section className={css.panel} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <WhatChanges looked={looked}>{children}</WhatChanges>
      <Refusal {...looked} />
      <form id={formId} className={`${form.form} ${css.fields}`} onSubmit={submit}>
        {fields}
      </form>
      <div className={css.foot}>
        {looked.deed.state === "running" ? (
          <JobProgress progress={looked.deed.progress} />
        ) : (
          <>
            {deed !== undefined && (
              <button type="submit" form={formId} className={controls.primary} disabled={!looked.isReady}>
                {deed}
              </button>
            )}
            <button type="button" className={controls.button} onClick={onClose}>
              {deed === undefined ? words.close : words.cancel}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function WhatChanges<A extends AheadKind>({ looked, children }: Pick<Props<A>, "looked" | "children">) {
  const { changes: words } = useSubmissionWords();
  const { ahead, look } = looked;
  if (ahead.state === "running") {
    return (
      <>
        <p className="subtitle">{words.computing}</p>
        <JobProgress progress={ahead.progress} />
      </>
    );
  }
  if (ahead.state === "failed") return <Failure error={ahead.error} onRetry={look} />;
  return ahead.state === "done" ? children(ahead.result) : null;
}

/** Figures changed since they were looked at, which have to be looked at again, or another reason to try again. */
function Refusal({ refusal, look, act }: Pick<LookAhead<AheadKind>, "refusal" | "look" | "act">) {
  const { changes: words } = useSubmissionWords();
  const text = useFailureText(refusal);
  if (refusal === undefined) return null;
  if (!isOutdated(refusal)) return <Failure error={refusal} onRetry={act} />;
  return (
    <Notice
      tone="danger"
      title={words.outdated}
      actions={
        <button type="button" className={controls.primary} onClick={look}>
          {words.lookAgain}
        </button>
      }
    >
      {text}
    </Notice>
  );
}
