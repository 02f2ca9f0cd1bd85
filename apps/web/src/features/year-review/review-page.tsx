import { type FindingSource, FindingView, namesOf } from "./finding-view.tsx";
import type { ReviewPageName } from "./findings.ts";
import { Lacking } from "./lacking.tsx";
import lists from "./lists.module.css";
import css from "./review.module.css";

/** A unit with all that it lacks takes more room than a line. */
const lackingShare = 0.7;

/** The findings of one page, laid out side by side. */
export function ReviewPage({ page, source }: { page: ReviewPageName; source: FindingSource }) {
  const { review } = source.answer;
  if (page === "doubts" && review.notReported.length > 0) {
    return (
      <div className={css.halves}>
        <FindingView finding="doubts" source={source} />
        <Lacking
          review={review}
          names={namesOf(source.answer)}
          most={source.fill ? Math.floor(source.lines * lackingShare) : Number.POSITIVE_INFINITY}
        />
      </div>
    );
  }
  if (page !== "year") return <FindingView finding={page} source={source} />;
  return (
    <div className={css.year}>
      <FindingView finding="moves" source={source} />
      <div className={css.beside}>
        <FindingView finding="ranks" source={source} />
        <div className={`${css.pair} ${lists.narrow}`}>
          <FindingView finding="missed" source={source} />
          <FindingView finding="silent" source={source} />
        </div>
      </div>
    </div>
  );
}
