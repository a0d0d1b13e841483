// Runs before anything is installed, so also on a Node that is too old: it may only use what every Node knows.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error("Trajectoire needs Node 20.19 or newer to start; this is " + process.version + ".");
  process.exit(1);
}
import("./demo/main.mjs");
