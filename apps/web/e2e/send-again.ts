import type { Page } from "playwright-core";

/** Has decisions sent that the server did not get: by the button, unless the page has just tried again by itself. */
export async function sendAgain(page: Page): Promise<void> {
  const isSent = page.getByText(/^Mất kết nối/).waitFor({ state: "detached" });
  const isPressed = page
    .getByRole("button", { name: "Gửi lại ngay" })
    .click()
    .catch(() => undefined);
  await Promise.race([isPressed, isSent]);
  await isSent;
}
