import { problemText } from "../problem.ts";
import { useWords } from "../words/words.tsx";
import controls from "./controls.module.css";
import { Notice } from "./notice.tsx";

/** What went wrong with a part of a page, in that part's place: a refused value by name, or a failure to retry. */
export function Failure({
  error,
  onRetry,
  onDefaults,
  page = false,
}: {
  error: unknown;
  onRetry: () => void;
  onDefaults?: () => void;
  /** True where the whole page failed. */
  page?: boolean;
}) {
  const words = useWords();
  const refused = problemText(error, words);
  const toDefaults = onDefaults !== undefined && (
    <button type="button" className={controls.primary} onClick={onDefaults}>
      {words.state.useDefaults}
    </button>
  );
  if (refused === undefined) {
    return (
      <Notice
        page={page}
        tone="danger"
        title={words.state.failed}
        actions={
          <>
            <button type="button" className={controls.button} onClick={onRetry}>
              {words.state.retry}
            </button>
            {toDefaults}
          </>
        }
      >
        {words.state.failedText}
      </Notice>
    );
  }
  return (
    <Notice page={page} tone="danger" title={words.state.badInput} actions={toDefaults}>
      {refused}
    </Notice>
  );
}
