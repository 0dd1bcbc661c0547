/**
 * Preloaded (`node --import`) into everything the launcher starts. When the launcher is gone, even by kill -9, the
 * channel between the two closes and the whole process group ends with it, so that no port stays taken.
 */
if (process.env.SOLIEU_TETHER === "1" && process.channel) {
  delete process.env.SOLIEU_TETHER;
  process.on("disconnect", () => {
    try {
      process.kill(-process.pid, "SIGKILL");
    } catch {
      process.exit(1);
    }
  });
  process.channel.unref();
}
