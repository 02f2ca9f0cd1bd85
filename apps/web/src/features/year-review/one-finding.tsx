import { useSwipe } from "../../ui/use-swipe.ts";
import { useLanguage } from "../../words/words.tsx";
import { type FindingSource, FindingView } from "./finding-view.tsx";
import { type Finding, findingAfter, findings } from "./findings.ts";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";

/** A phone: one finding a screen, turned by a finger or by the dots. */
export function OneFinding(props: {
  finding: Finding;
  source: FindingSource;
  onFinding: (finding: Finding) => void;
}) {
  const { finding, source, onFinding } = props;
  const say = reviewWords(useLanguage()).meeting;
  const swipe = useSwipe((step) => onFinding(findingAfter(finding, step)));
  return (
    <div className={css.one} {...swipe}>
      <FindingView finding={finding} source={source} />
      <nav className={css.dots} aria-label={say.parts}>
        {findings.map((name, at) => (
          <button
            key={name}
            type="button"
            aria-label={say.findings(at + 1, findings.length)}
            aria-current={name === finding ? "step" : undefined}
            onClick={() => onFinding(name)}
          />
        ))}
      </nav>
    </div>
  );
}
