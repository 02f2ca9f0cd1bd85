import type { DataKind } from "@sosanh/core/figures/observation";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Sending, Stopped, sendDocument } from "./send-document.ts";

/** A file that a reader gave, by its name. */
export interface GivenFile {
  readonly name: string;
  readonly body: Blob;
}

export type SendingAt =
  | { readonly state: "none" }
  | { readonly state: "sending"; readonly file: GivenFile; readonly sent: number }
  | { readonly state: "refused"; readonly file: GivenFile; readonly error: unknown };

interface Use {
  readonly at: SendingAt;
  readonly send: (file: GivenFile) => void;
  readonly cancel: () => void;
}

/** Sends a file and tells how far it is; a file that was refused is kept to be sent again. Leaving the page stops it. */
export function useSending(data: DataKind, onKept: (document: StoredDocument) => void): Use {
  const [at, setAt] = useState<SendingAt>({ state: "none" });
  const under = useRef<Sending>(undefined);
  const cancel = useCallback(() => {
    under.current?.cancel();
    setAt({ state: "none" });
  }, []);
  const send = (file: GivenFile) => {
    under.current?.cancel();
    setAt({ state: "sending", file, sent: 0 });
    const sending = sendDocument({
      data,
      name: file.name,
      body: file.body,
      onProgress: (sent) => setAt({ state: "sending", file, sent }),
    });
    under.current = sending;
    sending.done.then(onKept, (error: unknown) => {
      if (under.current === sending && !(error instanceof Stopped)) setAt({ state: "refused", file, error });
    });
  };
  useEffect(() => () => under.current?.cancel(), []);
  return { at, send, cancel };
}
