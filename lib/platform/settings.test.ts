import { describe, expect, test } from "vitest";
import { parseSettings } from "./settings";

type Variables = Record<string, string>;

const SECRET = "s".repeat(32);
const database = { DATABASE_URL: "postgres://app:geheim@db.example.org/kring", NEXTAUTH_SECRET: SECRET, CRON_SECRET: SECRET };
const bucket = { S3_BUCKET: "kring" };
const smtp = { SMTP_URL: "smtp://mail.example.org:587" };
const serverless = { VERCEL: "1", BASE_URL: "https://kring.example.org", ...database, ...bucket, ...smtp };

const without = (variables: Variables, ...names: string[]) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
const problemOf = (variables: Variables) => {
  const parsed = parseSettings(variables);
  return "problem" in parsed ? parsed.problem : null;
};
const settingsOf = (variables: Variables) => {
  const parsed = parseSettings(variables);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.settings;
};

test("with nothing set, or everything empty, every engine is the embedded one", () => {
  const empty = {
    DATABASE_URL: "",
    S3_BUCKET: "",
    TYPESENSE_URL: "",
    SMTP_URL: "",
    OIDC_PROVIDERS: "",
    BASE_URL: "",
    PORT: "",
    CRON_SECRET: "",
  };
  for (const variables of [{}, empty])
    expect(settingsOf(variables)).toMatchObject({
      database: null,
      files: "disk",
      search: "postgres",
      mail: "folder",
      oidcProviders: [],
      baseUrl: "http://localhost:3000",
      trustProxy: false,
      demo: false,
    });
});

test("an engine is chosen by what is there to reach it", () => {
  const all = { ...database, ...bucket, ...smtp, TYPESENSE_URL: "http://search.example.org:8108", TYPESENSE_API_KEY: "k" };
  expect(settingsOf(all)).toMatchObject({ files: "s3", search: "typesense", mail: "smtp", database: { driver: "pg" } });
  expect(settingsOf({ ...all, FILES: "disk", SEARCH: "postgres", MAIL: "folder" })).toMatchObject({
    files: "disk",
    search: "postgres",
    mail: "folder",
  });
  expect(settingsOf(serverless)).toMatchObject({ serverless: true, baseUrl: "https://kring.example.org" });
});

describe("what cannot go together is refused in one sentence that says what to do", () => {
  test.each([
    ["a serverless host without a database", without(serverless, "DATABASE_URL"), /^DATABASE_URL is missing, and a serverless host/],
    ["a serverless host without a bucket", without(serverless, "S3_BUCKET"), /^S3_BUCKET is missing, and a serverless host/],
    ["a serverless host without mail", without(serverless, "SMTP_URL"), /^SMTP_URL is missing, and a serverless host/],
    ["a demo on a serverless host", { ...serverless, DEMO: "1" }, /^DEMO=1 lets anybody be anybody/],
    ["a serverless host without its address", without(serverless, "BASE_URL"), /^BASE_URL is missing/],
    ["a serverless host over http", { ...serverless, BASE_URL: "http://kring.example.org" }, /^BASE_URL is missing/],
    ["a bucket without a name", { FILES: "s3" }, /^FILES=s3, but S3_BUCKET is missing/],
    ["half a key to the bucket", { ...bucket, S3_ACCESS_KEY_ID: "a" }, /^S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together/],
    ["the other half", { ...bucket, S3_SECRET_ACCESS_KEY: "a" }, /^S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together/],
    ["typesense without an address", { SEARCH: "typesense", TYPESENSE_API_KEY: "k" }, /^SEARCH=typesense, but TYPESENSE_URL/],
    ["typesense without a key", { TYPESENSE_URL: "http://search.example.org" }, /^TYPESENSE_API_KEY is missing/],
    ["mail without a server", { MAIL: "smtp" }, /^MAIL=smtp, but SMTP_URL is missing/],
    ["a database without the secret of sign-in", without(database, "NEXTAUTH_SECRET"), /^NEXTAUTH_SECRET is missing/],
    ["a database without the secret of jobs", without(database, "CRON_SECRET"), /^CRON_SECRET is missing/],
    ["a short secret of jobs", { ...database, CRON_SECRET: "s".repeat(31) }, /^CRON_SECRET must be at least 32/],
    ["a short secret of sign-in", { ...database, NEXTAUTH_SECRET: "s".repeat(31) }, /^NEXTAUTH_SECRET must be at least 32/],
    ["a short secret, embedded too", { CRON_SECRET: "short" }, /^CRON_SECRET must be at least 32/],
  ] as [string, Variables, RegExp][])("%s", (_what, variables, sentence) => {
    const problem = problemOf(variables);
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(/^[^\n]{10,300}\.$/);
  });
});

describe("a provider to sign in with", () => {
  const tielt = {
    id: "tielt",
    name: "Stad Tielt",
    issuer: "https://login.microsoftonline.com/1f6c/v2.0",
    clientId: "c",
    clientSecret: "s",
    domains: ["Tielt.be"],
  };
  const providers = (fields: object) => ({ OIDC_PROVIDERS: JSON.stringify([{ ...tielt, ...fields }]) });

  test("is taken over, its domains in small letters", () => {
    expect(settingsOf(providers({})).oidcProviders).toEqual([{ ...tielt, domains: ["tielt.be"] }]);
    const own = { issuer: "https://id.example.org/realms/kring", domains: undefined };
    expect(settingsOf(providers(own)).oidcProviders).toMatchObject([{ domains: [] }]);
    expect(settingsOf(providers({ issuer: "http://localhost:3107" })).oidcProviders).toHaveLength(1);
  });

  const every = ["common", "organizations", "consumers", "COMMON", "9188040d-6c67-4c5b-b112-36a304b66dad"];
  test.each([
    ...every.map(
      (tenant) => [{ issuer: `https://login.microsoftonline.com/${tenant}/v2.0` }, /needs the issuer of one tenant/] as [object, RegExp],
    ),
    [{ domains: [] }, /needs domains: Microsoft Entra ID/],
    [{ domains: undefined }, /needs domains: Microsoft Entra ID/],
    [{ issuer: "http://id.example.org" }, /needs an issuer that begins with https/],
    [{ issuer: "ftp://id.example.org" }, /needs an issuer/],
    [{ issuer: "nonsense" }, /needs an issuer/],
    [{ issuer: undefined }, /needs an issuer/],
    [{ id: "Tielt!" }, /needs an id of small letters/],
    [{ name: "" }, /needs a name/],
    [{ clientId: "" }, /needs a clientId/],
    [{ clientSecret: undefined }, /needs a clientSecret/],
    [{ domains: ["@tielt.be"] }, /needs mail domains like/],
    [{ domains: ["*.be"] }, /needs mail domains like/],
    [{ domains: "tielt.be" }, /needs its domains as a list/],
  ] as [object, RegExp][])("is refused with %j", (fields, sentence) => {
    expect(problemOf(providers(fields))).toMatch(sentence);
  });

  test("has an id of its own, in a list", () => {
    expect(problemOf({ OIDC_PROVIDERS: JSON.stringify([tielt, tielt]) })).toMatch(/names the same id twice/);
    for (const wrong of ["{", "{}", '"tielt"', "3", "[1]", "[null]"])
      expect(problemOf({ OIDC_PROVIDERS: wrong })).toMatch(/^OIDC_PROVIDERS/);
  });
});

test("what is wrong is named, and what was set is never repeated", () => {
  const canary = "zq7f3kcanary";
  const names = [
    ...[
      "DATABASE_URL",
      "DATABASE_URL_UNPOOLED",
      "POSTGRES_URL",
      "POSTGRES_URL_NON_POOLING",
      "DATABASE_DRIVER",
      "FILES",
      "S3_ENDPOINT",
      "SEARCH",
    ],
    ...["TYPESENSE_URL", "TYPESENSE_NAME", "TYPESENSE_TIMEOUT_MS", "MAIL", "SMTP_URL", "MAIL_FROM", "MAIL_BOUNCES_TO", "MAIL_HOOK_SECRET"],
    ...["OIDC_PROVIDERS", "BASE_URL", "PORT", "NEXTAUTH_SECRET", "CRON_SECRET", "TRUST_PROXY", "SLICE_SECONDS", "WORKER", "DEMO"],
  ];
  for (const name of names) {
    const problem = problemOf({ [name]: `${canary}!` });
    expect(problem, name).toMatch(new RegExp(`^${name}\\b`));
    expect(problem, name).not.toContain(canary);
  }
  for (const field of ["id", "name", "issuer", "clientId", "clientSecret", "domains"]) {
    const wrong = { id: "A", name: "", issuer: canary, clientId: "", clientSecret: canary, domains: canary, [field]: canary };
    expect(problemOf({ OIDC_PROVIDERS: JSON.stringify([wrong]) })).not.toContain(canary);
  }
  process.stdout.write(`${JSON.stringify({ row: "B10", settings: names.length, valuesRepeated: 0 })}\n`);
});
