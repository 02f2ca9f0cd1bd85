import type { DataKind } from "@sosanh/core/figures/observation";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { useWords } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import { DropCard } from "./drop-card.tsx";
import { KeptDocument } from "./kept-document.tsx";
import { useSubmissionWords } from "./submission-words.ts";
import { TemplateForm } from "./template-form.tsx";

interface Props {
  readonly data: DataKind;
  /** Where the form to fill in begins. */
  readonly place: LocalityUid;
  readonly year: number;
  /** The document that is read next; none while one is still to be given. */
  readonly document: string | undefined;
  readonly onDocument: (id: string | undefined) => void;
  readonly onRead: (submission: number) => void;
  readonly renderList: (label: string) => ReactNode;
  readonly renderOpen: (id: number, title: string) => ReactNode;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Thêm báo cáo: a file or a text is kept, then what it holds is looked at, then its figures are read into a draft. */
export function AddPage(props: Props) {
  const { data, document, onDocument, onRead, renderList, renderOpen, renderPlacePicker } = props;
  const { product } = useWords();
  const words = useAddWords();
  const { list, head } = useSubmissionWords();
  return (
    <div className={css.page}>
      <title>{`${words.page} · ${product}`}</title>
      <header className={css.head}>
        <nav className={css.crumbs} aria-label={head.crumbs}>
          {renderList(list.page)}
          <span aria-hidden="true">›</span>
          <span aria-current="page">{words.page}</span>
        </nav>
        <h1>{words.page}</h1>
        <p className="subtitle">{words.intro}</p>
      </header>
      {document === undefined ? (
        <div className={css.columns}>
          <DropCard data={data} onKept={({ id }) => onDocument(id)} />
          <TemplateForm {...{ data, renderPlacePicker }} place={props.place} year={props.year} />
        </div>
      ) : (
        <KeptDocument
          key={document}
          id={document}
          onOther={() => onDocument(undefined)}
          {...{ onRead, renderOpen, renderPlacePicker }}
        />
      )}
    </div>
  );
}
