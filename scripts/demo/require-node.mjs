// Imported first by what runs before anything is installed: written so that a Node that is too old can read it.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error("Trajectoire needs Node 20.19 or newer to start; this is " + process.version + ".");
  process.exit(1);
}
