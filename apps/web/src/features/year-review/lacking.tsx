import { word } from "@sosanh/chart/words/words";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReportingState } from "@sosanh/core/reviews/reporting-state";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { Language } from "@sosanh/core/view/view";
import { Card } from "../../ui/card.tsx";
import { useLanguage } from "../../words/words.tsx";
import lists from "./lists.module.css";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";

/** Every unit that has not reported everything, with the metrics it lacks and why. */
export function Lacking(props: {
  review: YearReview;
  names: ReadonlyMap<LocalityUid, string>;
  most: number;
}) {
  const { review, names, most } = props;
  const language = useLanguage();
  const say = reviewWords(language).silent;
  return (
    <Card title={say.each}>
      <ul className={lists.lacking}>
        {review.notReported.slice(0, most).map((unit) => (
          <li key={unit.locality}>
            <span className={lists.silentName}>{names.get(unit.locality) ?? unit.name}</span>
            <span className={`num ${lists.silentCount}`}>
              {unit.reported}/{unit.expected}
            </span>
            <span className={lists.missedText}>{lackText(review, unit, language)}</span>
          </li>
        ))}
      </ul>
      {review.notReported.length > most && (
        <p className={css.none}>{say.others(review.notReported.length - most)}</p>
      )}
    </Card>
  );
}

/** The metrics by reason: "chưa báo cáo: Camera an ninh, Buổi tuyên truyền; đang duyệt: Tân binh giao quân". */
function lackText({ comparison }: YearReview, unit: ReportingState, language: Language): string {
  const nameOf = (code: string) => comparison.metrics.find((m) => m.code === code)?.name[language] ?? code;
  const reasons = [...new Set(unit.missing.map((m) => m.reason))];
  return reasons
    .map((reason) => {
      const names = unit.missing.filter((m) => m.reason === reason).map((m) => nameOf(m.metric));
      return `${word(language, `missing.${reason}`)}: ${names.join(", ")}`;
    })
    .join("; ");
}
