// Preloaded into what a demonstration starts: when the process that started it is gone, even by kill -9, it ends as on
// SIGTERM. The variable names that process, since children of children are given the same preload.
if (process.connected && process.env.TRAJECTOIRE_PARENT === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
