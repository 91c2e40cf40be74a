import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { sentence } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { escaped, plainStyle } from "./plain-page";
import { localeCookie } from "./preferences";

/** What Next sends when a page is refused, missing or broken: an empty body, which a script then fills. */
const EMPTY = '<html id="__next_error__">';

/** How each is said, and the way on. */
const words: Record<number, { title: string; text?: string; href: string; link: string }> = {
  401: { title: "errors.notSignedIn", href: "/aanmelden", link: "site.signIn" },
  403: { title: "errors.notAllowedTitle", text: "errors.notAllowedHelp", href: "/", link: "errors.home" },
  404: { title: "errors.notFoundTitle", text: "errors.notFoundHelp", href: "/", link: "errors.home" },
  500: { title: "errors.unexpectedTitle", text: "errors.unexpectedHelp", href: "/", link: "errors.home" },
};

/** Of a guest's link there is only one thing to say. */
const deadLink = { title: "guests.deadTitle", text: "guests.deadText", href: "/", link: "errors.home" };

const wordsAt = ({ statusCode, req }: ServerResponse) =>
  statusCode === 404 && req.url?.startsWith("/gast/") ? deadLink : (words[statusCode] ?? { title: "", href: "/", link: "" });

/** Puts words into the pages of refusals and bugs for whoever has no script: from Next alone they would see nothing. */
export function sayErrorsWithoutScript(): void {
  subscribe("http.server.request.start", (message) => fillIn((message as { response: ServerResponse }).response));
}

type Written = [chunk?: unknown, encoding?: unknown, done?: unknown];

/** Holds back the body of such a page until it is whole: it is small. What it is, is known at its first piece. */
function fillIn(response: ServerResponse): void {
  const write = response.write as (...args: Written) => boolean;
  const end = response.end as (...args: Written) => ServerResponse;
  const held: Buffer[] = [];
  let isHeld: boolean | undefined;
  const holds = () => {
    isHeld ??= response.statusCode in words && isReadable(response) && !response.hasHeader("content-length");
    return isHeld;
  };
  const keep = ([chunk, encoding]: Written) => {
    if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
    if (typeof chunk === "string") held.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
  };
  response.write = ((...args: Written) => {
    if (!holds()) return write.apply(response, args);
    keep(args);
    const done = args.find((arg) => typeof arg === "function");
    if (done) process.nextTick(done as () => void);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: Written) => {
    if (!holds()) return end.apply(response, args);
    keep(args);
    const done = args.find((arg) => typeof arg === "function");
    // Whoever ends it twice writes nothing the second time.
    const body = held.splice(0);
    return end.call(response, body.length > 0 ? withWords(response, Buffer.concat(body)) : undefined, undefined, done);
  }) as ServerResponse["end"];
}

/** Text that we can read: what is packed in another way than Next does goes by as it is. */
const isReadable = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/html") &&
  [undefined, "identity", "gzip"].includes(response.getHeader("content-encoding") as string | undefined);

function withWords(response: ServerResponse, body: Buffer): Buffer {
  const isZipped = response.getHeader("content-encoding") === "gzip";
  const html = isZipped ? unzipped(body) : body.toString();
  if (!html.includes(EMPTY)) return body;
  const filled = Buffer.from(html.replace("</body>", () => `${noscript(response, html)}</body>`));
  return isZipped ? gzipSync(filled) : filled;
}

/** Nothing, when it was broken off: then it goes as it came. */
function unzipped(body: Buffer): string {
  try {
    return gunzipSync(body).toString();
  } catch {
    return "";
  }
}

function noscript(response: ServerResponse, html: string): string {
  const locale = localeOf(response);
  const { title, text, href, link } = wordsAt(response);
  // The number under which the log has it.
  const reference = /digest\\?":\\?"(\d+)/.exec(html)?.[1] ?? "";
  const say = (key: string) => escaped(sentence(locale, key, { reference }));
  const more = text ? `<p>${say(text)}</p>` : "";
  return `<noscript><style>${plainStyle}</style><main lang="${locale}"><h1>${say(title)}</h1>${more}<p><a href="${href}">${say(link)}</a></p></main></noscript>`;
}

/** Who it is, is not known here: the choice made in this browser, then its first language. */
function localeOf({ req }: ServerResponse): Locale {
  const chosen = new RegExp(`(?:^|; )${localeCookie}=(nl|en)`).exec(req.headers.cookie ?? "")?.[1];
  const asked = req.headers["accept-language"]?.slice(0, 2);
  return (chosen ?? asked) === "en" ? "en" : "nl";
}
