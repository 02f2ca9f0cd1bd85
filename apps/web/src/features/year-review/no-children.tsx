import { Card } from "../../ui/card.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";

/** In place of what the units would be held against one another by: there is nothing to do it with. */
export function NoChildren({ title }: { title: string }) {
  return (
    <Card title={title}>
      <p className={css.none}>{reviewWords(useLanguage()).ranks.none}</p>
    </Card>
  );
}
