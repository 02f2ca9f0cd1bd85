// Preloaded into a child: when the launcher is killed without a word, the channel to it closes and the child ends too.
if (process.channel !== undefined) {
  process.channel.unref();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
