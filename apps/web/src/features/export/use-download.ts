import { useCallback, useState } from "react";

/** A file on its way: which address, or why it did not come. */
export interface Download {
  readonly pending: string | undefined;
  readonly failure: string | undefined;
  readonly start: (address: string) => void;
}

/**
 * Fetches a file and saves it under the name the server gives, so that a page can say that it is being written, and say
 * in words why it was not.
 */
export function useDownload(failed: string): Download {
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const start = useCallback(
    (address: string) => {
      setPending(address);
      setFailure(undefined);
      fetchFile(address)
        .then(save, (cause: unknown) => setFailure(cause instanceof Refused ? cause.message : failed))
        .finally(() => setPending(undefined));
    },
    [failed],
  );
  return { pending, failure, start };
}

/** The server said why: in the reader's words. */
class Refused extends Error {}

interface Fetched {
  readonly blob: Blob;
  readonly name: string;
}

/** A file from an address. @throws Refused with the server's sentence where it says one */
export async function fetchFile(address: string): Promise<Fetched> {
  const answer = await fetch(address);
  if (!answer.ok) {
    const [vietnamese = "", english = ""] = (await answer.text()).trim().split("\n");
    const said = document.documentElement.lang === "en" ? english : vietnamese;
    throw new Refused(said === "" ? `${answer.status}` : said);
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
