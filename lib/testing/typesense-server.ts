import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Refused } from "./typesense/answer";
import { type Answer, answer, isTooLong } from "./typesense/routes";
import { Store } from "./typesense/store";

export type StandIn = {
  url: string;
  port: number;
  apiKey: string;
  /** Ends every connection and answers no more; what it holds stays, as on the disk of a real one. */
  stop: () => Promise<void>;
  /** Answers again at the same address. */
  start: () => Promise<void>;
  /** Takes calls and says nothing, or answers with this status, until told otherwise. */
  trouble: (kind: "silent" | 500 | 503 | null) => void;
  /** How many calls came in. */
  calls: () => number;
};

/**
 * A small server that speaks as Typesense does, for the calls that the product makes: made after recordings of real ones, and
 * compared with them where these are at hand. It is for tests and trials only: everything is in memory.
 */
export async function startTypesense({ port = 0, version = 30 as 29 | 30, apiKey = "stand-in" } = {}): Promise<StandIn> {
  const store = new Store(version);
  let trouble: "silent" | 500 | 503 | null = null;
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    if (trouble === "silent") return;
    void handle(store, apiKey, request, trouble).then((made) => send(response, made));
  });
  // As a server in production does: a connection that rests is not closed at once.
  server.keepAliveTimeout = 65_000;
  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const bound = await listen(port);
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    apiKey,
    start: async () => void (await listen(bound)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    trouble: (kind) => {
      trouble = kind;
      if (kind !== "silent") server.closeIdleConnections();
    },
    calls: () => calls,
  };
}

async function handle(store: Store, apiKey: string, request: IncomingMessage, trouble: number | null): Promise<Answer> {
  const body = await bodyOf(request);
  const { pathname, searchParams, search } = new URL(request.url ?? "/", "http://localhost");
  if (trouble !== null) return { status: trouble, body: { message: "Not Ready or Lagging" } };
  if (pathname === "/health") return { status: 200, body: { ok: true } };
  const key = request.headers["x-typesense-api-key"] ?? searchParams.get("x-typesense-api-key");
  if (key !== apiKey) return { status: 401, body: { message: "Forbidden - a valid `x-typesense-api-key` header must be sent." } };
  if (isTooLong(search))
    return {
      status: 400,
      body: { message: "Query string exceeds max allowed length of 4000. Use the /multi_search end-point for larger payloads." },
    };
  try {
    return answer(store, { method: request.method ?? "GET", path: pathname, params: Object.fromEntries(searchParams), body });
  } catch (error) {
    if (error instanceof Refused) return { status: error.status, body: { message: error.message } };
    return { status: error instanceof SyntaxError ? 400 : 500, body: { message: String(error) } };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "access-control-allow-origin": "*",
    "content-type": `${isText ? "text/plain" : "application/json"}; charset=utf-8`,
  });
  response.end(isText ? body : JSON.stringify(body));
}
