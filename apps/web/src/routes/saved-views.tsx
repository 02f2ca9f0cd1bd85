import type { View } from "@sosanh/core/view/view";
import { viewToSearch } from "@sosanh/core/view/view-url";
import { Link } from "@tanstack/react-router";
import { SavedViewsPage } from "../features/saved-views/saved-views-page.tsx";
import { savedWords } from "../features/saved-views/saved-words.ts";
import buttons from "../ui/controls.module.css";
import { useLanguage } from "../words/words.tsx";

/** Đã lưu: the saved views; the language of the page is that of the views it opens. */
export function SavedViewsRoute() {
  const words = savedWords(useLanguage());
  return (
    <SavedViewsPage
      renderOpen={(view, label) => (
        <Link className={buttons.primary} to="/so-sanh" search={searchOf(view)}>
          {label}
        </Link>
      )}
      compareLink={<Link to="/so-sanh">{words.toCompare}</Link>}
    />
  );
}

function searchOf(view: View): Record<string, string> {
  const { data, ...rest } = viewToSearch(view);
  return { ...rest, ...(data === undefined ? {} : { d: data }) };
}
