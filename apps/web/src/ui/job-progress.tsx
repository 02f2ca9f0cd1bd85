import { formatNumber } from "@sosanh/chart/words/number-text";
import { useLanguage } from "../words/words.tsx";
import css from "./job-progress.module.css";
import { jobWords } from "./job-words.ts";
import type { JobProgress as Progress } from "./use-job.ts";

/** How far longer work is: the step in words, and a bar where its length is known. */
export function JobProgress({ progress }: { readonly progress: Progress }) {
  const language = useLanguage();
  const words = jobWords(language);
  const { step, done, expected } = progress;
  const isCounted = expected > 0;
  const count = (n: number) => formatNumber(n, { language });
  return (
    <label className={css.progress} aria-live="polite">
      <span>
        {words.steps[step]}
        {isCounted && ` ${words.of(count(Math.min(done, expected)), count(expected))}`}
      </span>
      <progress {...(isCounted ? { max: expected, value: done } : {})} />
    </label>
  );
}
