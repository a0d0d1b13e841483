import { randomFillSync } from "node:crypto";

let lastMilliseconds = 0;
let counter = 0;

/** A UUID version 7 (RFC 9562) of `now`, in increasing order within one process: twelve bits count inside a millisecond. */
export function uuidv7(now: Date): string {
  const milliseconds = now.getTime();
  counter = milliseconds === lastMilliseconds ? counter + 1 : 0;
  lastMilliseconds = milliseconds;
  const bytes = randomFillSync(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds % 2 ** 32);
  view.setUint16(6, 0x7000 | (counter & 0x0fff));
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
