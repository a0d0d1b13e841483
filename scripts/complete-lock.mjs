// After `npm install`: names in package-lock.json the optional packages of other platforms that it left out.
// A registry mirror that holds this platform's packages only makes npm forget the others, and then refuse `npm ci`.
import { readFileSync, writeFileSync } from "node:fs";

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const { packages } = lock;
const families = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

let added = 0;
for (const [place, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isKnown(place, name)) continue;
    packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} packages added to ${file}.`);

// Node looks for a package beside the one that asks, then in every folder above.
function isKnown(place, name) {
  if (`${place}${place && "/"}node_modules/${name}` in packages) return true;
  if (place === "") return false;
  const above = place.lastIndexOf("/node_modules/");
  return isKnown(above === -1 ? "" : place.slice(0, above), name);
}

// « …-linux-arm64-musl »: without its platform npm would try to download it here.
function platformOf(name) {
  const match = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name);
  if (match === null) throw new Error(`${name} does not name a platform: add it by hand.`);
  const [, os, cpu, family] = match;
  const libc = os === "linux" && family in families ? { libc: [families[family]] } : {};
  return { os: [os], cpu: [cpu], ...libc };
}
