import { formatDate } from "@sosanh/chart/words/number-text";
import type { RouterOutputs } from "../../trpc.ts";
import { useLanguage } from "../../words/words.tsx";
import styles from "./profile.module.css";
import { profileWords } from "./profile-words.ts";

/** Name, where it lies, between which dates it is a unit, what it was called before. */
export function ProfileHead({ unit }: { readonly unit: RouterOutputs["localities"]["get"] }) {
  const language = useLanguage();
  const words = profileWords(language);
  const day = (date: string) => formatDate(date, language);
  const path = unit.path.filter((up) => up.uid !== "vn").map((up) => up.name);
  const facts = [
    ...(path.length === 0 ? [] : [`${words.liesIn} ${path.join(", ")}`]),
    ...(unit.childCount === 0 ? [] : [words.under(unit.childCount)]),
    ...(unit.since === undefined ? [] : [words.since(day(unit.since))]),
    ...(unit.until === undefined ? [] : [words.until(day(unit.until))]),
  ];
  const former = unit.formerNames.flatMap(({ name, to }) =>
    to === undefined ? [] : [words.formerName(name, day(to))],
  );
  return (
    <header className={styles.head}>
      <h1>{unit.name}</h1>
      <p className="subtitle">
        {facts.join(" · ")}
        {former.length > 0 && (
          <>
            {facts.length > 0 && " · "}
            {words.formerNames}: {former.join(", ")}
          </>
        )}
      </p>
    </header>
  );
}
