import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReportingState } from "@sosanh/core/reviews/reporting-state";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import { Card } from "../../ui/card.tsx";
import { useLanguage } from "../../words/words.tsx";
import lists from "./lists.module.css";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";

/** The units that have not reported everything: full cells for what is there, hatched ones for what is not. */
export function Silent(props: {
  review: YearReview;
  /** The names of the units as charts write them, where they are known. */
  names: ReadonlyMap<LocalityUid, string>;
  most: number;
}) {
  const { review, names, most } = props;
  const say = reviewWords(useLanguage()).silent;
  const { notReported, children, expected } = review;
  const none = expected === 0 ? say.unknown : say.none;
  const others = notReported.length - most;
  return (
    <Card title={notReported.length === 0 ? none : say.title(notReported.length, children)}>
      {notReported.length === 0 && (
        <p className={css.none}>
          {children === 0 ? say.noChildren : expected === 0 ? say.unknownText : say.noneText}
        </p>
      )}
      <ul className={lists.silent}>
        {notReported.slice(0, most).map((unit) => (
          <li key={unit.locality}>
            <span className={lists.silentName}>{names.get(unit.locality) ?? unit.name}</span>
            <Strip unit={unit} />
            <span className={`num ${lists.silentCount}`}>
              <span aria-hidden="true">
                {unit.reported}/{unit.expected}
              </span>
              <span className="visually-hidden">{say.strip(unit.reported, unit.expected)}</span>
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={css.none}>{say.others(others)}</p>}
    </Card>
  );
}

function Strip({ unit }: { unit: ReportingState }) {
  return (
    <span className={lists.strip} aria-hidden="true">
      {Array.from({ length: unit.expected }, (_, cell) => (
        <span key={cell} className={cell < unit.reported ? lists.cellFull : `hatch ${lists.cell}`} />
      ))}
    </span>
  );
}
