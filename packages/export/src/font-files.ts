import { fileURLToPath } from "node:url";

/** Where the bundled fonts lie: Be Vietnam Pro, as on the page, and Tinos, as wide as Times New Roman letter for letter. */
export const fontFiles = {
  regular: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf"),
  ),
  medium: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf"),
  ),
  semibold: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf"),
  ),
  bold: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf"),
  ),
  italic: fileURLToPath(
    import.meta.resolve(
      "@expo-google-fonts/be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf",
    ),
  ),
  serif: fileURLToPath(import.meta.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf")),
  serifItalic: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  ),
  serifBold: fileURLToPath(import.meta.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf")),
  serifBoldItalic: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf"),
  ),
} as const;
