import type { Locale } from "@/lib/kernel/actor";

type PlainPage = { locale: Locale; title: string; text: string; link: { href: string; label: string }; forward?: boolean };

export const plainStyle = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:2rem 1rem;background:#fbfaf6;color:#16262d}
a{color:#0b5c70;display:inline-block;padding:.5rem 0;min-height:1.75rem}@media(prefers-color-scheme:dark){body{background:#0f1a1f;color:#e8eef0}a{color:#7fd0e4}}`;

export const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A page of a route, outside the site's frame: one sentence and one way on. With `forward` the browser takes that way by
 * itself. A redirect would not do after a form: our policy lets forms go nowhere else, and browsers count redirects in.
 */
export function plainPage(page: PlainPage, init: { status?: number; headers?: [string, string][] } = {}): Response {
  const href = escaped(page.link.href);
  const refresh = page.forward ? `<meta http-equiv="refresh" content="0;url=${href}">` : "";
  const html = `<!doctype html><html lang="${page.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escaped(page.title)} – Kenniskringen</title><style>${plainStyle}</style></head>
<body><main><h1>${escaped(page.title)}</h1><p>${escaped(page.text)}</p><p><a href="${href}">${escaped(page.link.label)}</a></p></main></body></html>`;
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
  headers.set("Cache-Control", "private, no-store");
  headers.set("Referrer-Policy", "no-referrer");
  return new Response(html, { status: init.status ?? 200, headers });
}
