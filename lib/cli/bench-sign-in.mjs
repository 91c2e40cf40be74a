/**
 * Whether the time of an answer tells who has an account: asks a running demo for links, for known and unknown addresses
 * in turns, and prints both medians.
 *
 *   npm run bench:sign-in http://localhost:3000
 */
const base = process.argv[2] ?? "http://localhost:3000";
/** Mails an hour that one address gets; past them the answer is another one. */
const PER_ADDRESS = 6;
const WANTED = 300;

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const html = async (path, cookie = "") => (await fetch(`${base}${path}`, { headers: { cookie } })).text();

function formOf(page, holding) {
  const form = page.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(holding)) ?? "";
  const pairs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => [
    /name="([^"]*)"/.exec(tag)?.[1] ?? "",
    /value="([^"]*)"/.exec(tag)?.[1] ?? "",
  ]);
  return Object.fromEntries(pairs.map(([name, value]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")]));
}

async function send(path, fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const began = performance.now();
  const answer = await fetch(`${base}${path}`, { method: "POST", body, redirect: "manual", headers: { origin: new URL(base).origin } });
  await answer.arrayBuffer();
  return { answer, ms: performance.now() - began };
}

/** Addresses of the demo world, as a member reads them. */
async function knownAddresses() {
  const { answer } = await send("/aanmelden", formOf(await html("/aanmelden"), "Word Paula Platform"));
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const found = new Set();
  const slugs = new Set();
  for (let page = 1; page <= 10; page++)
    for (const [, slug] of (await html(`/collegas?pagina=${page}`, cookie)).matchAll(/href="\/collegas\/([a-z0-9-]+)"/g)) slugs.add(slug);
  for (const slug of slugs)
    for (const [, address] of (await html(`/collegas/${slug}`, cookie)).matchAll(/mailto:([\w.@%+-]+)/g))
      found.add(decodeURIComponent(address));
  return [...found];
}

const known = await knownAddresses();
const form = formOf(await html("/aanmelden"), 'name="email"');
const rounds = Math.min(WANTED, known.length * PER_ADDRESS);
const times = { known: [], unknown: [] };
const odd = [];
for (let n = 0; n < rounds; n++) {
  const at = n % known.length;
  const pair = [
    ["known", known[at]],
    ["unknown", `niemand${at}.${process.pid}@tielt.be`],
  ];
  // In turns, and each first as often as the other: a machine that warms up favours nobody.
  for (const [kind, email] of n % 2 ? pair : pair.toReversed()) {
    const { answer, ms } = await send("/aanmelden", { ...form, email });
    if (answer.status !== 303) odd.push(`${kind} ${answer.status}`);
    times[kind].push(ms);
  }
}
const [a, b] = [median(times.known), median(times.unknown)];
const round = (ms) => Math.round(ms * 100) / 100;
console.log(
  JSON.stringify({
    row: "B4",
    askedEach: rounds,
    medianKnownMs: round(a),
    medianUnknownMs: round(b),
    differenceMs: round(Math.abs(a - b)),
    otherAnswers: odd.length,
    addresses: known.length,
  }),
);
