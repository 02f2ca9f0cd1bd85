import { Drawer } from "@mantine/core";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Drawer.css";
import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./panel-drawer.module.css";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The panel on tablets and phones: from the left, over the page. */
export function PanelDrawer({ opened, onClose, language, children }: Props) {
  const words = compareWords(language);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      size={320}
      // Locking would put a style sheet into the page, which its content security policy forbids.
      lockScroll={false}
      classNames={{ content: css.drawer, body: css.drawerBody }}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={words.controls}>
        <Drawer.Body>
          <div className={css.drawerHead}>
            <h2>{words.controls}</h2>
            <button type="button" aria-label={words.close} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
