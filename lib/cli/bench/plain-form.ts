/** A form of a page as a browser without a script would send it: what is filled in, chosen and ticked. */
const tags = /<(input|select|textarea)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g;

const plain = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const attribute = (tag: string, name: string): string => plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const has = (tag: string, name: string): boolean => new RegExp(`(?:^|\\s)${name}(?:[\\s=/]|$)`).test(tag);

/** The form that holds this piece of HTML; undefined when the page has none. */
export function filledForm(html: string, holding: string): FormData | undefined {
  const form = html.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(holding));
  if (!form) return undefined;
  const fields = new FormData();
  // A select takes its options along; an input has no end of its own.
  for (const [, kind = "", tag = "", content = ""] of form.replace(/(<input\b[^>]*?)\/?>/g, "$1></input>").matchAll(tags)) {
    const value = sent(kind, tag, content);
    if (value !== undefined && attribute(tag, "name")) fields.append(attribute(tag, "name"), value);
  }
  return fields;
}

function sent(kind: string, tag: string, content: string): string | undefined {
  if (kind === "textarea") return plain(content.replace(/^\n/, ""));
  if (kind === "select") return chosen(content);
  if (/^(radio|checkbox)$/.test(attribute(tag, "type")) && !has(tag, "checked")) return undefined;
  return attribute(tag, "value");
}

function chosen(options: string): string {
  const all = options.match(/<option\b[^>]*>/g) ?? [];
  return attribute(all.find((option) => has(option, "selected")) ?? all[0] ?? "", "value");
}

/** Signs a person of the demo world in, and gives what their browser would send along from then on. */
export async function signIn(base: string, name: string): Promise<string> {
  const body = filledForm(await (await fetch(`${base}/aanmelden`)).text(), name);
  if (!body) throw new Error(`${name} cannot be chosen on ${base}/aanmelden: is it a demo?`);
  const answer = await fetch(`${base}/aanmelden`, { method: "POST", body, redirect: "manual", headers: { origin: new URL(base).origin } });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (cookies.length === 0) throw new Error(`${name} was not let in: ${answer.status}`);
  return cookies.join("; ");
}
