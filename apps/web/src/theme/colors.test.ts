import { readFileSync } from "node:fs";
import { tokens } from "@sosanh/chart/theme";
import { describe, expect, it } from "vitest";

const sheet = readFileSync(new URL("./colors.css", import.meta.url), "utf8");
const [light = "", dark = ""] = sheet.split(':root[data-mantine-color-scheme="dark"]');

/** The style sheet's name of a token: `mineText` is `--mine-text`; `control` would meet the height of controls. */
function variable(token: string): string {
  if (token === "control") return "--control-border";
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

describe("colors.css", () => {
  it.each([["light", light] as const, ["dark", dark] as const])(
    "holds every %s colour of the tokens as it is there",
    (theme, block) => {
      const missing = Object.entries(tokens.color[theme]).filter(
        ([token, colour]) => !block.includes(`${variable(token)}: ${colour.toLowerCase()};`),
      );
      expect(missing).toEqual([]);
    },
  );
});
