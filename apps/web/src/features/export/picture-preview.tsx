import { useState } from "react";
import { Skeleton } from "../../ui/skeleton.tsx";
import css from "./export.module.css";
import type { ExportWords } from "./export-words.ts";
import { failureOf, fetchFile } from "./use-download.ts";

interface Props {
  /** Address of the picture. */
  readonly address: string;
  readonly isTransparent: boolean;
  readonly words: ExportWords;
}

/** The picture as it will be; grey while it is drawn, and why there is none where it could not be. */
export function PicturePreview({ address, isTransparent, words }: Props) {
  const [isThere, setIsThere] = useState(false);
  const [failure, setFailure] = useState<string>();
  if (failure !== undefined)
    return (
      <p className={css.failure} role="alert">
        {words.noPreview} {failure}
      </p>
    );
  return (
    <div className={css.preview} data-transparent={isTransparent && isThere}>
      {!isThere && <Skeleton rows={1} height={198} label={words.previewLoading} />}
      <img
        src={address}
        alt={words.preview}
        hidden={!isThere}
        onLoad={() => setIsThere(true)}
        // A picture that does not come says nothing; the same address fetched says why.
        onError={() =>
          void fetchFile(address).then(
            () => setFailure(""),
            (cause: unknown) => setFailure(failureOf(cause, "")),
          )
        }
      />
    </div>
  );
}
