/**
 * A real OpenID Connect provider for tests and for trying things out, with a sign-in page of its own.
 *
 *   node e2e/support/oidc-server.mjs          PORT and APP_URL may be set
 *
 * It prints what to put in OIDC_PROVIDERS. Other scripts call `startOidcServer`.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import Provider from "oidc-provider";

const clientSecret = "a-secret-of-the-test-provider-alone";

/** Who can sign in, by what they type. No passwords: it is a stage, not a lock. */
const accounts = {
  els: { email: "els.voorbeeld@tielt.example.org", email_verified: true, name: "Els Voorbeeld" },
  "els-renamed": { sameAs: "els", email: "els.getrouwd@elders.example.org", email_verified: true, name: "Els Getrouwd" },
  unverified: { email: "els.voorbeeld@tielt.example.org", email_verified: false, name: "Wie Weet" },
  silent: { email: "stille.collega@tielt.example.org", name: "Stille Collega" },
  devices: { email: "veel.toestellen@tielt.example.org", email_verified: true, name: "Veel Toestellen" },
  mute: { email: "zwijgende.collega@tielt.example.org", name: "Zwijgende Collega" },
  elsewhere: { email: "iemand@elders.example.org", email_verified: true, name: "Iemand Elders" },
  entra: { preferred_username: "Entra.Collega@tielt.example.org", name: "Entra Collega" },
  newcomer: { email: "nieuw.via.organisatie@tielt.example.org", email_verified: true, name: "Nieuw Gezicht" },
};

/** What OIDC_PROVIDERS holds: the same provider twice, once trusted by its word, once by named domains. */
export const providersFor = (issuer) =>
  JSON.stringify([
    { id: "proef", name: "Proefbestuur", issuer, clientId: "proef", clientSecret },
    { id: "tielt", name: "Stad Tielt", issuer, clientId: "tielt", clientSecret, domains: ["tielt.example.org"] },
  ]);

const clientFor = (id, appUrl) => ({
  client_id: id,
  client_secret: clientSecret,
  redirect_uris: [`${appUrl}/api/auth/callback/${id}`],
  response_types: ["code"],
  grant_types: ["authorization_code"],
});

/** Starts it on a port. Gives the issuer, what to put in OIDC_PROVIDERS, and how to stop it. */
export async function startOidcServer({ port, appUrl }) {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [clientFor("proef", appUrl), clientFor("tielt", appUrl)],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "preferred_username"] },
    cookies: { keys: ["only-for-tests"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, subject) => accountOf(subject),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url.startsWith("/interaction/")) return answer(request, response);
    return interact(provider, request, response).catch((error) => response.writeHead(400).end(String(error.message)));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, resolve));
  const stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { issuer, providers: providersFor(issuer), stop };
}

/** What the provider knows of each subject now: names and addresses change, the subject does not. */
const subjects = new Map();

function subjectOf(login) {
  const { sameAs = login, ...claims } = accounts[login];
  const subject = createHash("sha256").update(sameAs).digest("hex");
  subjects.set(subject, claims);
  return subject;
}

const accountOf = (subject) => subjects.has(subject) && { accountId: subject, claims: () => ({ sub: subject, ...subjects.get(subject) }) };

/** The sign-in page, and what its buttons do. Whoever signs in agrees to everything at once. */
async function interact(provider, request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (request.method !== "POST" && prompt.name === "login") return response.setHeader("Content-Type", "text/html").end(signInPage());
  const form = new URLSearchParams(await bodyOf(request));
  if (form.has("cancel")) {
    const refusal = { error: "access_denied", error_description: "the person said no" };
    return provider.interactionFinished(request, response, refusal);
  }
  const login = form.get("login") ?? "";
  if (!accounts[login] && !session) return response.writeHead(400, { "Content-Type": "text/html" }).end(signInPage());
  const accountId = accounts[login] ? subjectOf(login) : session.accountId;
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope("openid email profile");
  const result = { login: { accountId, remember: false }, consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result);
}

const signInPage = () => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proefbestuur</title>
<h1>Proefbestuur</h1><form method="post"><label>Gebruikersnaam <input name="login"></label>
<button>Verder</button> <button name="cancel" value="1">Annuleer</button></form></html>`;

async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const appUrl = process.env.APP_URL ?? "http://localhost:3000";
  const { issuer, providers } = await startOidcServer({ port: Number(process.env.PORT ?? 3107), appUrl });
  console.log(
    `Provider at ${issuer}, for ${appUrl}. Sign in there as: ${Object.keys(accounts).join(", ")}.\nOIDC_PROVIDERS='${providers}'`,
  );
}
