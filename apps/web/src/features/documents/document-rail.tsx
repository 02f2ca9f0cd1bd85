import { formatDate, formatNumber } from "@sosanh/chart/words/number-text";
import type { SubmissionState } from "@sosanh/core/submissions/submission";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import type { RouterOutputs } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { copyToClipboard } from "../../ui/copy.ts";
import { CheckIcon, ChevronRightIcon, CopyIcon, ExportIcon } from "../../ui/icons.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { officeTitle } from "../../ui/office-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./document-page.module.css";
import { documentsWords } from "./documents-words.ts";
import { sizeText } from "./size-text.ts";

type Props = RouterOutputs["documents"]["get"];

/** What is known of a document as a file, its submissions, and what is still open. */
export function DocumentRail({ document, submissions, counts }: Props) {
  const language = useLanguage();
  const words = documentsWords(language);
  const search: Search = useSearch({ strict: false });
  const count = (n: number) => formatNumber(n, { language });
  const shown = submissions.filter((s) => s.state !== "discarded");
  const next = shown.find(({ state, counts: { look, sure } }) => isOpen(state) && look + sure > 0);
  return (
    <>
      <section className={css.card} aria-label={words.submissions}>
        <h2>{words.submissions}</h2>
        {shown.length === 0 && (
          <>
            <p className="subtitle">{words.noSubmissions}</p>
            <Link
              to="/so-lieu/them"
              search={{ ...keptWords(search), doc: document.id }}
              className={`${controls.primary} ${css.next}`}
            >
              {words.read}
              <ChevronRightIcon />
            </Link>
          </>
        )}
        <ul className={css.submissions}>
          {shown.map((submission) => (
            <li key={submission.id}>
              <Link to="/so-lieu/$id" params={{ id: `${submission.id}` }} search={keptWords(search)}>
                {officeTitle(submission.title, language)}
              </Link>
              <span className="note">
                {words.states[submission.state]} ·{" "}
                {words.decided(count(submission.counts.decided), count(submission.counts.total))}
              </span>
            </li>
          ))}
        </ul>
        {next !== undefined && counts.open > 0 && (
          <Link
            to="/so-lieu/$id"
            params={{ id: `${next.id}` }}
            search={keptWords(search)}
            className={`${controls.primary} ${css.next}`}
          >
            {words.decide(count(counts.open))}
            <ChevronRightIcon />
          </Link>
        )}
        {shown.length > 0 && counts.open === 0 && <p className="note">{words.nothingOpen}</p>}
      </section>
      <Facts document={document} />
    </>
  );
}

/** True of a submission whose figures can be decided. */
function isOpen(state: SubmissionState): boolean {
  return state === "draft" || state === "returned";
}

function Facts({ document }: Pick<Props, "document">) {
  const language = useLanguage();
  const words = documentsWords(language);
  const search: Search = useSearch({ strict: false });
  const { publisher, published, address } = document;
  return (
    <section className={css.card} aria-label={words.file}>
      <h2>{words.file}</h2>
      <dl className={css.facts}>
        <dt>{words.file}</dt>
        <dd>{document.name}</dd>
        <dt>{words.size}</dt>
        <dd>{sizeText(document.size, language)}</dd>
        <dt>{words.added}</dt>
        <dd>{words.addedBy(whoText(document.addedBy, language), momentText(document.addedAt, language))}</dd>
        {publisher !== undefined && (
          <>
            <dt>{words.publisher}</dt>
            <dd>{publisher}</dd>
          </>
        )}
        {published !== undefined && (
          <>
            <dt>{words.published}</dt>
            <dd>{formatDate(published, language)}</dd>
          </>
        )}
        {address !== undefined && (
          <>
            <dt>{words.address}</dt>
            <dd>{address}</dd>
          </>
        )}
        <dt>{words.hash}</dt>
        <dd>
          <Hash hash={document.hash} />
        </dd>
      </dl>
      <div className={css.fileActions}>
        <a className={controls.button} href={`/documents/${encodeURIComponent(document.id)}/file`} download>
          <ExportIcon />
          {words.download}
        </a>
        <Link to="/nguon/$id" params={{ id: document.source }} search={keptWords(search)}>
          {words.sourcePage}
        </Link>
      </div>
    </section>
  );
}

function Hash({ hash }: { hash: string }) {
  const words = documentsWords(useLanguage());
  const [isCopied, setCopied] = useState(false);
  return (
    <span className={css.hash}>
      <code>{hash}</code>
      <button
        type="button"
        className={controls.icon}
        aria-label={isCopied ? words.copied : words.copyHash}
        title={isCopied ? words.copied : words.copyHash}
        onClick={() => setCopied(copyToClipboard({ text: hash }))}
      >
        {isCopied ? <CheckIcon /> : <CopyIcon />}
      </button>
    </span>
  );
}
