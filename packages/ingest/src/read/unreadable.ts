import type { FileReason } from "@sosanh/core/view/file-refusal";

/** What a reader throws of a file it cannot read; {@link readDocument} adds the file's name. */
export class Unreadable extends Error {
  readonly reason: FileReason;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(reason: FileReason, facts: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.name = "Unreadable";
    this.reason = reason;
    this.facts = facts;
  }
}

/** What a library reads; whatever it throws is the file's fault: it is damaged. */
export async function readOrDamaged<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    if (cause instanceof RangeError && /call stack/i.test(cause.message))
      throw new Unreadable("unsafe-archive", { detail: "nested" });
    throw new Unreadable("damaged", { detail: "not-its-format" });
  }
}
