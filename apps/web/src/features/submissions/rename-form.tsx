import type { Period } from "@sosanh/core/figures/period";
import type { RenamedSubmission, Submission } from "@sosanh/core/submissions/submission";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useOwnValidity } from "../../ui/own-validity.ts";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { UnitDoubt } from "../../ui/unit-of-period.tsx";
import css from "./form.module.css";
import { PeriodFields } from "./period-fields.tsx";
import { PlaceField } from "./place-field.tsx";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly submission: Submission;
  readonly renderPlacePicker: RenderPlacePicker;
  readonly onRenamed: (renamed: RenamedSubmission) => void;
  readonly onDone: () => void;
}

/** Another title, place or period for a submission, in place. */
export function RenameForm({ submission, renderPlacePicker, onRenamed, onDone }: Props) {
  const { rename: words, refused } = useSubmissionWords();
  const validity = useOwnValidity();
  const { id } = submission;
  const [title, setTitle] = useState(submission.title);
  const [place, setPlace] = useState(submission.place);
  const [period, setPeriod] = useState<Period | undefined>(submission.period);
  const rename = useMutation(
    trpc.submissions.rename.mutationOptions({
      onSuccess: (renamed) => {
        onRenamed(renamed);
        return queryClient.invalidateQueries(trpc.submissions.pathFilter()).then(onDone);
      },
    }),
  );
  const failure = useFailureText(rename.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id, title, place, ...(period === undefined ? {} : { period }) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <div className={css.fields}>
        <label className={css.field}>
          {words.title}
          <input
            required
            maxLength={300}
            value={title}
            {...validity}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <PlaceField label={words.place} onPlace={setPlace} {...{ place, period, renderPlacePicker }} />
        <PeriodFields period={period} onPeriod={setPeriod} until={new Date().getFullYear() + 1} />
      </div>
      <UnitDoubt place={place} period={period} />
      {failure !== undefined && (
        <p role="alert" className={css.alert}>
          {refused}: {failure}
        </p>
      )}
      <div className={css.tools}>
        <button type="submit" className={controls.primary} disabled={rename.isPending}>
          {words.save}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
