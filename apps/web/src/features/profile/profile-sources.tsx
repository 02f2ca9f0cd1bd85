import { formatDate } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { Link, useSearch } from "@tanstack/react-router";
import { keptWords, type Search } from "../../address.ts";
import { Card } from "../../ui/card.tsx";
import { useLanguage } from "../../words/words.tsx";
import styles from "./profile.module.css";
import { profileWords } from "./profile-words.ts";

/** Every source of the figures on this page, each leading to what was taken from it. */
export function ProfileSources({ comparison }: { readonly comparison: Comparison }) {
  const language = useLanguage();
  const words = profileWords(language);
  const search: Search = useSearch({ strict: false });
  const { sources } = comparison;
  if (sources.length === 0) return null;
  return (
    <Card title={words.sources} subtitle={words.sourceCount(sources.length)}>
      <ul className={styles.sources}>
        {sources.map(({ id, title, publisher, published }) => (
          <li key={id}>
            <Link to="/nguon/$id" params={{ id }} search={keptWords(search)}>
              {title}
            </Link>
            <span className="note">
              {[publisher, published && formatDate(published, language)].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
