/** Asks for the whole screen; where the browser does not give it, the window has to do. */
export function takeScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {});
}

/** Gives the screen back, where it was taken. */
export function giveScreenBack(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
}
