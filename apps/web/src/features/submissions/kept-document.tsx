import { formatNumber } from "@sosanh/chart/words/number-text";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { ReadRemark } from "@sosanh/core/submissions/read-document";
import { remarkSentence } from "@sosanh/core/submissions/remark-sentence";
import type { Submission } from "@sosanh/core/submissions/submission";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import form from "./form.module.css";
import { ReadDocumentForm } from "./read-document-form.tsx";
import { StateMark } from "./state-mark.tsx";
import { dayText } from "./written-time.ts";

interface Props {
  readonly id: string;
  readonly onOther: () => void;
  readonly onRead: (submission: number) => void;
  readonly renderOpen: (id: number, title: string) => ReactNode;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** A document that is kept, before its figures are read; one that has submissions already says so first. */
export function KeptDocument({ id, onOther, onRead, renderOpen, renderPlacePicker }: Props) {
  const { state } = useWords();
  const [isReadAnew, setReadAnew] = useState(false);
  const found = useQuery(trpc.documents.get.queryOptions({ id }, { staleTime: 0 }));
  if (found.error !== null) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton rows={3} height={64} label={state.loading} />;
  const { document, submissions } = found.data;
  if (submissions.length > 0 && !isReadAnew) {
    return <Known {...{ document, submissions, renderOpen, onOther }} onReadAnew={() => setReadAnew(true)} />;
  }
  return (
    <>
      <Facts document={document} onOther={onOther} />
      <ReadDocumentForm {...{ document, onRead, renderPlacePicker }} had={submissions.length} />
    </>
  );
}

interface KnownProps extends Pick<Props, "renderOpen" | "onOther"> {
  readonly document: StoredDocument;
  readonly submissions: readonly Submission[];
  readonly onReadAnew: () => void;
}

function Known({ document, submissions, renderOpen, onOther, onReadAnew }: KnownProps) {
  const language = useLanguage();
  const { kept: words } = useAddWords();
  // What was begun is gone on with, not begun again.
  const work = submissions.find(({ state }) => state === "draft" || state === "returned");
  return (
    <Notice
      title={`${words.again}: ${document.name}`}
      actions={
        <>
          {work !== undefined && <span className={form.goOn}>{renderOpen(work.id, words.goOn)}</span>}
          <button type="button" className={controls.button} onClick={onReadAnew}>
            {words.readAnew}
          </button>
          <button type="button" className={controls.button} onClick={onOther}>
            {words.other}
          </button>
        </>
      }
    >
      <p>{words.againText(dayText(document.addedAt, language), whoText(document.addedBy, language))}</p>
      <ul className={css.known}>
        {submissions.map(({ id, title, state }) => (
          <li key={id}>
            {renderOpen(id, title)} <StateMark state={state} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What costs no figure: the others are said so that they are not overlooked. */
const toldAsNote: ReadonlySet<ReadRemark["code"]> = new Set(["encoding-recognised", "letters-mended"]);

/** What was given, and what of it was left out or mended. */
function Facts({ document, onOther }: { readonly document: StoredDocument; readonly onOther: () => void }) {
  const language = useLanguage();
  const { data } = useWords();
  const { kept: words } = useAddWords();
  const { name, size, outline } = document;
  const extent =
    outline.kind === "text"
      ? words.characters(formatNumber(outline.length, { language }))
      : words.sheets(outline.sheets.length);
  const megabytes = formatNumber(Math.max(size / 1_000_000, 0.01), { language, decimals: 2 });
  return (
    <div className={css.facts}>
      <p>
        <b>{name}</b> <span className={css.quiet}>{`${extent} · ${words.size(megabytes)}`}</span>{" "}
        {document.data === "sample" && <Badge tone="sample">{data.badge}</Badge>}
      </p>
      {outline.remarks.map((remark) => (
        <p key={remark.code} className={toldAsNote.has(remark.code) ? "note" : css.look}>
          {remarkSentence(remark, language)}
        </p>
      ))}
      <button type="button" className={controls.button} onClick={onOther}>
        {words.other}
      </button>
    </div>
  );
}
