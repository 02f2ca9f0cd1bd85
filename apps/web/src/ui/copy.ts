/** What is copied, in the forms that programs ask for. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Puts text, and a table as HTML where there is one, on the clipboard; true when it is there. By the copy event: the
 * newer interface is closed to pages without a certificate, which an office's own server often has not, and it strips
 * what tells a sheet that a number is one.
 */
export function copyToClipboard({ text, html }: Copied): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    filled = true;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy") && filled;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
