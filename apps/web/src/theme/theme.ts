import { createTheme, localStorageColorSchemeManager } from "@mantine/core";

/** Mantine's few settings; colours and type come from CSS variables (colors.css, base.css). */
export const theme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: 4,
  respectReducedMotion: true,
  focusRing: "auto",
});

/** The same key that public/theme.js reads before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "sosanh-theme" });
