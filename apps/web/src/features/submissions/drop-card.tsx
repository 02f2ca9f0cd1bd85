import { formatNumber } from "@sosanh/chart/words/number-text";
import { DomainError } from "@sosanh/core/domain-error";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import { PasteForm } from "./paste-form.tsx";
import { type SendingAt, useSending } from "./use-sending.ts";

interface Props {
  readonly data: DataKind;
  readonly onKept: (document: StoredDocument) => void;
}

const accepted =
  ".docx,.pdf,.xlsx,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.json,.px,.xlsm,text/plain,text/csv,text/html,application/pdf";

/** Takes a document: dropped anywhere on the card, chosen, or pasted as text. */
export function DropCard({ data, onKept }: Props) {
  const words = useAddWords();
  const { data: dataWords } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [dropped, setDropped] = useState(1);
  const { at, send, cancel } = useSending(data, onKept);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    setDropped(files?.length ?? 1);
    if (file !== undefined) send({ name: file.name, body: file });
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button and a text box beside it for the keyboard.
    <div
      className={css.drop}
      data-over={isOver || undefined}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      {data === "sample" && (
        <p>
          <Badge tone="sample">{dataWords.badge}</Badge> {words.drop.sample}
        </p>
      )}
      <section className={css.choose}>
        <h2>{isOver ? words.drop.release : words.drop.title}</h2>
        <p className="subtitle">{words.drop.kinds}</p>
        <button type="button" className={controls.primary} onClick={() => chooser.current?.click()}>
          {words.drop.choose}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept={accepted}
          aria-label={words.drop.choose}
          onChange={({ target }) => {
            take(target.files);
            // The same file can be chosen again after it was mended.
            target.value = "";
          }}
        />
        {dropped > 1 && <p className="note">{words.drop.one(dropped)}</p>}
      </section>
      <Told at={at} onAgain={send} onCancel={cancel} onOther={() => chooser.current?.click()} />
      <PasteForm isBusy={at.state === "sending"} onText={send} />
    </div>
  );
}

interface ToldProps {
  readonly at: SendingAt;
  readonly onAgain: ReturnType<typeof useSending>["send"];
  readonly onCancel: () => void;
  readonly onOther: () => void;
}

function Told({ at, onAgain, onCancel, onOther }: ToldProps): ReactNode {
  const language = useLanguage();
  const words = useAddWords();
  const refusal = useFailureText(at.state === "refused" ? at.error : undefined);
  if (at.state === "none") return null;
  const { file } = at;
  const isRefused = at.state === "refused" && at.error instanceof DomainError;
  if (at.state === "refused") {
    return (
      <div role="alert" className={css.refused}>
        <b>{words.sending.failed(file.name)}</b>
        <p>{isRefused ? refusal : words.sending.network}</p>
        {/* A file that was refused is refused again: what helps is another. */}
        {isRefused && file.name !== words.paste.name && (
          <button type="button" className={controls.button} onClick={onOther}>
            {words.sending.other}
          </button>
        )}
        {!isRefused && (
          <button type="button" className={controls.button} onClick={() => onAgain(file)}>
            {words.sending.again}
          </button>
        )}
      </div>
    );
  }
  const { size } = file.body;
  const isWhole = at.sent >= size;
  const megabytes = (bytes: number) => formatNumber(bytes / 1_000_000, { language, decimals: 1 });
  return (
    <div className={css.sending}>
      <label>
        {isWhole ? words.sending.reading(file.name) : words.sending.of(file.name)}{" "}
        {!isWhole && <span className="num">{words.sending.bytes(megabytes(at.sent), megabytes(size))}</span>}
        <progress {...(isWhole ? {} : { max: size, value: at.sent })} />
      </label>
      <button type="button" className={controls.button} onClick={onCancel}>
        {words.sending.cancel}
      </button>
    </div>
  );
}
