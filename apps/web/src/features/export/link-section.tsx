import type { View } from "@sosanh/core/view/view";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import { copyToClipboard } from "../../ui/copy.ts";
import { useFailureText } from "../../ui/failure-text.ts";
import css from "./export.module.css";
import { shareWords } from "./share-words.ts";

/** A short address of the view: one that follows the figures, or one frozen as they are now; and how a page frames it. */
export function LinkSection({ view }: { readonly view: View }) {
  const words = shareWords(view.language);
  const id = useId();
  const make = useMutation(trpc.links.make.mutationOptions());
  const failure = useFailureText(make.error);
  // A link that was made is of the view that was shown then.
  const isOfThis = JSON.stringify(make.variables?.view) === JSON.stringify(view);
  const made = isOfThis ? make.data : undefined;
  const address = made === undefined ? undefined : `${window.location.origin}/v/${made.id}`;
  return (
    <section className={css.group} aria-labelledby={id}>
      <h3 id={id}>{words.share}</h3>
      <ul className={css.formats}>
        {(["live", "frozen"] as const).map((mode) => (
          <li key={mode}>
            <button
              type="button"
              className={css.format}
              disabled={make.isPending}
              aria-pressed={made?.mode === mode}
              onClick={() => make.mutate({ view, mode })}
            >
              <b>{words[mode]}</b>
              <span>{words[`${mode}Hint`]}</span>
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite" className={css.group}>
        {address !== undefined && (
          <>
            <Copied label={words.link} button={words.copyLink} done={words.copied} text={address} />
            <Copied
              label={words.embed}
              button={words.copyEmbed}
              done={words.copied}
              text={`<iframe src="${address}/embed" width="960" height="640" style="border:0" loading="lazy"></iframe>`}
            />
          </>
        )}
        {failure !== undefined && <p role="alert">{words.failed(failure)}</p>}
      </div>
    </section>
  );
}

function Copied(props: { label: string; button: string; done: string; text: string }) {
  const { label, button, done, text } = props;
  const [copied, setCopied] = useState<string>();
  return (
    <div className={css.copied}>
      <label className={css.field}>
        {label}
        <input readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button
        type="button"
        className={buttons.button}
        onClick={() => setCopied(copyToClipboard({ text }) ? text : undefined)}
      >
        {copied === text ? done : button}
      </button>
    </div>
  );
}
