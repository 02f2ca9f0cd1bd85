import { useHotkeys } from "@mantine/hooks";
import type { Language } from "@sosanh/core/view/view";
import type { Ref } from "react";
import buttons from "../../ui/controls.module.css";
import { ExportIcon } from "../../ui/icons.tsx";
import { exportWords } from "./export-words.ts";

interface Props {
  readonly language: Language;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly ref: Ref<HTMLButtonElement>;
}

/** Opens and closes the export panel; the key E does too. */
export function ExportButton({ language, opened, onToggle, ref }: Props) {
  useHotkeys([["E", onToggle]]);
  return (
    <button
      ref={ref}
      type="button"
      className={buttons.button}
      aria-expanded={opened}
      aria-keyshortcuts="E"
      onClick={onToggle}
    >
      <ExportIcon />
      {exportWords(language).export}
    </button>
  );
}
