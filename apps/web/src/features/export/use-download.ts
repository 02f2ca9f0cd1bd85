import { useCallback, useState } from "react";

/** A file on its way: which address, or why it did not come. */
export interface Download {
  readonly pending: string | undefined;
  readonly failure: { readonly address: string; readonly text: string } | undefined;
  readonly start: (address: string) => void;
}

/**
 * Fetches a file and saves it under the name the server gives, so that a page can say that it is being written, and say
 * in words why it was not.
 */
export function useDownload(failed: string): Download {
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<Download["failure"]>();
  const start = useCallback(
    (address: string) => {
      setPending(address);
      setFailure(undefined);
      fetchFile(address)
        .then(save, (cause: unknown) => setFailure({ address, text: failureOf(cause, failed) }))
        .finally(() => setPending(undefined));
    },
    [failed],
  );
  return { pending, failure, start };
}

/** The server said why: in the reader's words. */
class Refused extends Error {}

/** Why a file did not come: what the server said, else the words given. */
export function failureOf(cause: unknown, otherwise: string): string {
  return cause instanceof Refused && cause.message !== "" ? cause.message : otherwise;
}

interface Fetched {
  readonly blob: Blob;
  readonly name: string;
}

/** A file from an address. @throws Refused with the server's sentence where it says one */
export async function fetchFile(address: string): Promise<Fetched> {
  const answer = await fetch(address);
  if (!answer.ok) {
    const [vietnamese = "", english = ""] = (await answer.text()).trim().split("\n");
    throw new Refused(document.documentElement.lang === "en" ? english : vietnamese);
  }
  const name = /filename="([^"]*)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  return { blob: await answer.blob(), name: name ?? "sosanh" };
}

function save({ blob, name }: Fetched): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click: it is let go once that is done.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
