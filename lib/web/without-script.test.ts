import { createServer, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sayErrorsWithoutScript } from "./without-script";

/** A server as Next runs it, over real sockets: each test says what it answers. */

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const WHOLE = "<!DOCTYPE html><html><body>Niet hier</body></html>";

let answer: (response: ServerResponse) => void;
let server: Server;

beforeAll(async () => {
  sayErrorsWithoutScript();
  server = createServer((_, response) => answer(response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => server.close());

type Asked = { method?: string; path?: string; headers?: Record<string, string> };
type Answered = { status?: number; body: Buffer; encoding?: string };

const ask = ({ method = "GET", path = "/", headers = {} }: Asked = {}) =>
  new Promise<Answered>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asking = request({ port, host: "127.0.0.1", method, path, headers }, (came) => {
      const chunks: Buffer[] = [];
      came.on("data", (chunk) => chunks.push(chunk));
      came.on("error", reject);
      came.on("end", () => resolve({ status: came.statusCode, body: Buffer.concat(chunks), encoding: came.headers["content-encoding"] }));
    });
    asking.on("error", reject);
    asking.end();
  });

const html = (response: ServerResponse, status: number, encoding?: string) => {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (encoding) response.setHeader("Content-Encoding", encoding);
};

test.each([
  [401, "/", "nl", "/aanmelden"],
  [403, "/", "en", "You cannot go in here"],
  [404, "/", "nl", "<h1>"],
  [500, "/", "nl", "<h1>"],
  [404, "/gast/x", "nl", "link"],
] as const)("an empty page of %i at %s gets words, in %s, also when it comes in pieces", async (status, path, language, words) => {
  answer = (response) => {
    html(response, status);
    response.write(EMPTY.slice(0, 40));
    response.write(Buffer.from(EMPTY.slice(40)).toString("base64"), "base64", () => response.end());
  };
  const { status: said, body } = await ask({ path, headers: { "accept-language": language } });
  expect(said).toBe(status);
  expect(body.toString()).toContain(`<main lang="${language}"><h1>`);
  expect(body.toString()).toContain(words);
  expect(body.toString()).toMatch(/<\/noscript><\/body><\/html>$/);
});

test("a zipped one too; one that broke off, or that is packed in another way, goes by as it came", async () => {
  const sends = (body: Buffer, encoding: string) => {
    answer = (response) => {
      html(response, 404, encoding);
      response.write(body.subarray(0, 20));
      response.end(body.subarray(20));
    };
    return ask();
  };
  const zipped = await sends(gzipSync(EMPTY), "gzip");
  expect(gunzipSync(zipped.body).toString()).toContain("<noscript>");
  const broken = gzipSync(EMPTY).subarray(0, 40);
  for (const [body, encoding] of [
    [broken, "gzip"],
    [deflateSync(EMPTY), "deflate"],
    [Buffer.from(EMPTY), "br"],
  ] as const)
    expect(await sends(body, encoding)).toEqual({ status: 404, body, encoding });
});

test("what is no empty page is left alone: a page with words, a file, one whose length was said", async () => {
  answer = (response) => {
    html(response, 404);
    response.end(WHOLE);
  };
  expect((await ask()).body.toString()).toBe(WHOLE);
  answer = (response) => void response.writeHead(404, { "Content-Type": "text/html", "Content-Length": EMPTY.length }).end(EMPTY);
  expect((await ask()).body.toString()).toBe(EMPTY);
  answer = (response) => {
    html(response, 200);
    response.end(EMPTY);
  };
  expect((await ask()).body.toString()).toBe(EMPTY);
});

test("a page that streams is not held back, and says when it has had enough", async () => {
  const told: boolean[] = [];
  answer = (response) => {
    html(response, 200);
    told.push(response.write("a".repeat(1_000_000)), response.write("b"));
    response.end();
  };
  expect((await ask()).body).toHaveLength(1_000_001);
  expect(told).toContain(false);
});

test("a HEAD and a 304 have no body, and ending twice breaks nothing", async () => {
  answer = (response) => {
    html(response, 404);
    response.end(EMPTY);
    response.end();
  };
  expect(await ask({ method: "HEAD" })).toMatchObject({ status: 404, body: Buffer.alloc(0) });
  expect((await ask()).body.toString()).toContain("<noscript>");
  answer = (response) => {
    html(response, 304);
    response.end();
  };
  expect(await ask()).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});
