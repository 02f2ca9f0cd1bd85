import type { BriefingContent } from "@sosanh/export/briefing-content";
import type { BriefingFormat, ExportFormat } from "@sosanh/export/export-format";
import type { FileStyle } from "@sosanh/export/file-style";
import type { ViewContent } from "@sosanh/export/view-file";

/** What a worker is asked to write: plain data that is copied over to it. */
export type WriteTask =
  | {
      readonly kind: "view";
      readonly content: ViewContent;
      readonly format: ExportFormat;
      readonly style: FileStyle;
    }
  | { readonly kind: "briefing"; readonly content: BriefingContent; readonly format: BriefingFormat };

/** What comes back: the bytes, or why there are none. */
export type WriteAnswer =
  | { readonly bytes: Uint8Array }
  | {
      readonly refused: {
        readonly code: string;
        readonly message: string;
        readonly evidence: Readonly<Record<string, string | number>>;
      };
    }
  | { readonly failed: string };
