import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { View } from "@sosanh/core/view/view";
import { useQuery } from "@tanstack/react-query";
import { problemText } from "../../problem.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { InfoIcon } from "../../ui/icons.tsx";
import { useWords } from "../../words/words.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./frame-notice.module.css";

interface Props {
  readonly view: View;
  readonly comparison: Comparison;
  readonly onViewChange: (view: View) => void;
}

/** Says that my place of the address is none of the register's, and takes it away. One that is shown is known. */
export function UnknownMine({ view, comparison, onViewChange }: Props) {
  const { mine, ...rest } = view;
  const shown = comparison.localities.some(({ uid }) => uid === comparison.view.mine);
  return mine === undefined || shown ? null : (
    <Asked mine={mine} language={view.language} onRemove={() => onViewChange(rest)} />
  );
}

interface AskedProps {
  readonly mine: NonNullable<View["mine"]>;
  readonly language: View["language"];
  readonly onRemove: () => void;
}

function Asked({ mine, language, onRemove }: AskedProps) {
  const words = useWords();
  const own = compareWords(language);
  const unit = useQuery(trpc.localities.get.queryOptions({ uid: mine }, { retry: false }));
  const problem = unit.error === null ? undefined : problemText(unit.error, words);
  if (problem === undefined) return null;
  return (
    <aside className={css.notice} role="alert">
      <InfoIcon />
      <p>
        {problem} {own.noMine}
      </p>
      <button type="button" className={controls.button} onClick={onRemove}>
        {own.removeMine}
      </button>
    </aside>
  );
}
