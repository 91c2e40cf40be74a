import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type CuttingProxy = { port: number; sent: () => number; cuts: () => number; close: () => void };

type Cutting = {
  /** The port that the line leads to, once it is known. */
  to: () => number;
  /** After so many bytes on their way to there the line breaks, each time. */
  cutAt: number[];
  /** Milliseconds in which there is no line. */
  away: number;
};

/** A line to a server that breaks: every connection dies at once, and for a while nobody gets a new one. */
export function startCuttingProxy({ to, cutAt, away }: Cutting): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let sent = 0;
  let cuts = 0;
  let isAway = false;

  function cut() {
    cuts++;
    isAway = true;
    setTimeout(() => {
      isAway = false;
    }, away);
    for (const socket of open) socket.destroy();
  }

  function join(browser: Socket) {
    if (isAway) return browser.destroy();
    const server = connect({ port: to(), host: "127.0.0.1" });
    for (const [one, other] of [
      [browser, server],
      [server, browser],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    browser.on("data", (piece) => {
      sent += piece.length;
      if (sent >= (cutAt[cuts] ?? Number.POSITIVE_INFINITY)) cut();
    });
    browser.pipe(server);
    server.pipe(browser);
  }

  const proxy = createServer(join);
  return new Promise((resolve) => {
    proxy.listen(0, "127.0.0.1", () =>
      resolve({
        port: (proxy.address() as AddressInfo).port,
        sent: () => sent,
        cuts: () => cuts,
        close: () => {
          for (const socket of open) socket.destroy();
          proxy.close();
        },
      }),
    );
  });
}
