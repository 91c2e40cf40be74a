/** Forms as a browser without a script sends them, for tests that count requests rather than look at pages. */

export type PlainForm = { address: string; fields: Record<string, string> };

const plain = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const attribute = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The form of a page that holds this piece of text, with its hidden fields. */
export function formIn(html: string, address: string, holding: string): PlainForm {
  const form = html.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(holding));
  if (!form) throw new Error(`no form with ${holding} on ${address}`);
  const inputs = form.match(/<input\b[^>]*>/g) ?? [];
  return { address, fields: Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")])) };
}

export const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, { headers, redirect: "manual" });

export async function openForm(address: string, holding: string, headers: Record<string, string> = {}): Promise<PlainForm> {
  return formIn(await (await get(address, headers)).text(), address, holding);
}

/** Sends a form from our own page, with what a person filled in. Redirects are not followed. */
export function send(
  { address, fields }: PlainForm,
  filled: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...filled })) body.append(name, value);
  return fetch(address, { method: "POST", body, redirect: "manual", headers: { origin: new URL(address).origin, ...headers } });
}

/** The session that an answer gives, or undefined. */
export const sessionIn = (response: Response): string | undefined =>
  response.headers
    .getSetCookie()
    .map((line) => /^((?:__Host-)?kenniskring-session=[^;]+)/.exec(line)?.[1])
    .find(Boolean);

/** The figure of a row of promises, for `npm run figures`. */
export const figure = (row: string, figures: Record<string, unknown>): void =>
  void process.stdout.write(`${JSON.stringify({ row, ...figures })}\n`);
