import { formatDate } from "@sosanh/chart/words/number-text";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import type { RouterOutputs } from "../../trpc.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { ChevronLeftIcon, LinkOutIcon, PageIcon } from "../../ui/icons.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { SourceFigures } from "./source-figures.tsx";
import { SourceTargets } from "./source-targets.tsx";
import styles from "./sources-page.module.css";
import { sourcesWords } from "./sources-words.ts";
import { webAddress } from "./web-address.ts";

type SourceDetail = RouterOutputs["sources"]["get"];

/** One source: what it is, the document where that is kept, and every figure read from it. */
export function SourcePage({ id }: { id: string }) {
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const detail = useQuery(trpc.sources.get.queryOptions({ id }));
  return (
    <div className={styles.page}>
      <Link to="/nguon" search={keptWords(search)} className={styles.back}>
        <ChevronLeftIcon />
        {words.sources.back}
      </Link>
      {detail.error !== null && <Failure page error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isPending && <Skeleton rows={8} height={32} label={words.state.loading} />}
      {detail.data !== undefined && <Detail detail={detail.data} />}
    </div>
  );
}

function Detail({ detail }: { detail: SourceDetail }) {
  const words = useWords();
  const language = useLanguage();
  const { source, document, targets } = detail;
  const address = webAddress(source.address);
  const facts = [
    source.publisher,
    source.published === undefined ? undefined : formatDate(source.published, language),
    source.licence,
    document?.name,
  ].filter((t) => t !== undefined);
  return (
    <>
      <title>{`${source.title} · ${words.product}`}</title>
      <h1>{source.title}</h1>
      <p className="subtitle">
        {source.illustrative && <span className={styles.sample}>{words.data.badge}</span>} {facts.join(" · ")}
      </p>
      {document !== undefined && <ToDocument id={document.id} />}
      {address !== undefined && (
        <a className={styles.address} href={address} target="_blank" rel="noopener noreferrer">
          <LinkOutIcon />
          {address}
        </a>
      )}
      <SourceFigures source={source} document={document?.id} />
      {targets.length > 0 && (
        <SourceTargets targets={targets} data={source.illustrative ? "sample" : "real"} />
      )}
    </>
  );
}

function ToDocument({ id }: { id: string }) {
  const words = sourcesWords(useLanguage());
  const search: Search = useSearch({ strict: false });
  return (
    <Link
      to="/van-ban/$id"
      params={{ id }}
      search={keptWords(search)}
      className={`${controls.button} ${styles.toDocument}`}
    >
      <PageIcon />
      {words.openDocument}
    </Link>
  );
}
