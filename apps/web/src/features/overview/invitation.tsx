import { Link } from "@tanstack/react-router";
import controls from "../../ui/controls.module.css";
import { useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

/** From the sparse real figures to the illustrative ones, which say what they are. */
export function Invitation({ language }: { language: string | undefined }) {
  const words = useWords();
  return (
    <section className={styles.invitation}>
      <div>
        <h2>{words.data.invite}</h2>
        <p className="subtitle">{words.data.inviteText}</p>
      </div>
      <Link
        to="/"
        search={{ d: "sample", ...(language === undefined ? {} : { lang: language }) }}
        className={controls.button}
      >
        {words.data.inviteButton}
      </Link>
    </section>
  );
}
