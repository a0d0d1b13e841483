import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** How the server behaves to the next mail: as it should, or in one of the ways servers fail. */
export type SmtpMood = "takes" | "refuses" | "later" | "cutsAfterData" | "hangsAfterData";
export type TakenMail = { readonly to: string; readonly source: string };

type FakeSmtp = {
  readonly url: string;
  readonly mails: TakenMail[];
  readonly behave: (mood: SmtpMood) => void;
  /** Resolves once a mail has wholly arrived, answered or not. */
  readonly arrived: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A mail server of this process, which keeps what it takes. */
export async function startFakeSmtp(): Promise<FakeSmtp> {
  const mails: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let mood: SmtpMood = "takes";
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    converse(
      socket,
      () => mood,
      (mail) => {
        mails.push(mail);
        waiting.splice(0).forEach((wake) => wake());
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    mails,
    behave: (next) => (mood = next),
    arrived: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, mood: () => SmtpMood, take: (mail: TakenMail) => void): void {
  let buffer = "";
  let to = "";
  let source: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const endOfData = (lines: readonly string[]) => {
    take({ to, source: lines.join("\n") });
    if (mood() === "cutsAfterData") socket.destroy();
    else if (mood() !== "hangsAfterData") say("250 taken");
  };
  const hear = (line: string) => {
    if (source !== null) {
      if (line !== ".") source.push(line.replace(/^\./, ""));
      else {
        const lines = source;
        source = null;
        endOfData(lines);
      }
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      if (mood() === "refuses") say("550 nobody of that name");
      else say(mood() === "later" ? "451 come back" : "250 ok");
    } else if (verb === "DATA") {
      source = [];
      say("354 go on");
    } else if (verb === "QUIT") socket.end("221 bye\r\n");
    else say("250 ok");
  };
  say("220 fake");
  socket.on("data", (chunk) => {
    buffer += chunk.toString("utf8");
    const lines = buffer.split("\r\n");
    buffer = lines.pop() ?? "";
    lines.forEach(hear);
  });
}
