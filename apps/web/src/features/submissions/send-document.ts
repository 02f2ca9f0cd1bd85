import { DomainError, type DomainErrorCode } from "@sosanh/core/domain-error";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { fileRefusal } from "@sosanh/core/view/file-refusal";

/** As the server refuses it; asked here first, so that nobody waits for a file that is refused. */
const mostMegabytes = 40;

/** A file on its way: how much of it has left, and a way to stop it. */
export interface Sending {
  readonly done: Promise<StoredDocument>;
  readonly cancel: () => void;
}

interface Sent {
  readonly data: DataKind;
  readonly name: string;
  readonly body: Blob;
  /** Bytes that have left; all of them while the server reads the file. */
  readonly onProgress: (sent: number) => void;
}

/** Sending was stopped by the reader. */
export class Stopped extends Error {}

/**
 * Sends a file to be kept. The promise fails with a DomainError where the file is refused, with {@link Stopped} where it
 * was cancelled, and with any other Error where the server cannot be reached.
 */
export function sendDocument({ data, name, body, onProgress }: Sent): Sending {
  const megabytes = body.size / 1_000_000;
  if (megabytes > mostMegabytes) {
    const facts = { megabytes: Math.ceil(megabytes * 10) / 10, most: mostMegabytes };
    return { done: Promise.reject(fileRefusal(name, "too-large", facts)), cancel: () => {} };
  }
  const request = new XMLHttpRequest();
  const done = new Promise<StoredDocument>((resolve, reject) => {
    // fetch does not tell how much of a body has left.
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.upload.onload = () => onProgress(body.size);
    request.onload = () => {
      const { status, responseText } = request;
      if (status === 200 || status === 201) resolve(JSON.parse(responseText) as StoredDocument);
      else reject(refusalOf(responseText));
    };
    request.onerror = () => reject(new Error("the server cannot be reached"));
    request.onabort = () => reject(new Stopped());
    request.open("POST", `/documents?${new URLSearchParams({ data, name })}`);
    request.send(body);
  });
  return { done, cancel: () => request.abort() };
}

function refusalOf(text: string): Error {
  try {
    const { code, message, evidence } = JSON.parse(text);
    if (typeof code === "string" && code !== "internal")
      return new DomainError(code as DomainErrorCode, String(message), evidence ?? {});
  } catch {
    // What answered is not the server that was asked.
  }
  return new Error("the file was not kept");
}
