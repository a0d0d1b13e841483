export type StructureFault = {
  readonly code: "duplicateKey" | "tooDeep";
  readonly path: readonly (string | number)[];
};

type ObjectFrame = { readonly kind: "object"; readonly keys: Set<string>; awaitsKey: boolean; at: string };
type ArrayFrame = { readonly kind: "array"; at: number };
type Frame = ObjectFrame | ArrayFrame;

const maxDepth = 32;

/**
 * What JSON.parse does not tell: a name given twice in one object (it keeps the last, others keep the first), and
 * nesting that would exhaust the stack of the reviver. A text that is not JSON may pass: parsing says so afterwards.
 */
export function findStructureFault(text: string): StructureFault | null {
  const frames: Frame[] = [];
  const fault = (code: StructureFault["code"]) => ({ code, path: frames.map((frame) => frame.at) });
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const frame = frames.at(-1);
    if (char === '"') {
      const end = endOfString(text, at);
      if (frame?.kind === "object" && frame.awaitsKey && !addKey(frame, text.slice(at, end + 1))) {
        return fault("duplicateKey");
      }
      at = end;
    } else if (char === "{" || char === "[") {
      if (frames.length === maxDepth) return fault("tooDeep");
      frames.push(openFrame(char));
    } else if (char === "}" || char === "]") frames.pop();
    else if (char === "," && frame) passComma(frame);
  }
  return null;
}

const openFrame = (char: string): Frame =>
  char === "[" ? { kind: "array", at: 0 } : { kind: "object", keys: new Set(), awaitsKey: true, at: "" };

function passComma(frame: Frame): void {
  if (frame.kind === "array") frame.at += 1;
  else frame.awaitsKey = true;
}

/** Where the string that opens at `start` closes; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** False when the object already has the key, in whatever spelling. */
function addKey(frame: ObjectFrame, quoted: string): boolean {
  const key = unquote(quoted);
  frame.awaitsKey = false;
  frame.at = key;
  if (frame.keys.has(key)) return false;
  frame.keys.add(key);
  return true;
}

function unquote(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
