// Preloaded into a service: when the process that started it is gone, even by kill -9, it ends as on SIGTERM.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
