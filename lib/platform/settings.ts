import { z } from "zod";
import { providers } from "./oidc-providers";

/** Empty is not set: hosts and `.env` files leave empty lines behind. */
const optional = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((value) => (value === "" ? undefined : value), shape.optional());

const flag = optional(z.enum(["0", "1"], "must be 0 or 1")).transform((value) => value === "1");
const number = (usual: number, least: number, most: number) =>
  optional(
    z.coerce.number(`must be a number`).int().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`),
  ).transform((value) => value ?? usual);
const webAddress = optional(z.url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" }));
const databaseAddress = optional(
  z.url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/database" }),
);
const secret = optional(z.string().min(32, "must be at least 32 random characters"));
const word = optional(z.string()).transform((value) => value ?? "");

const shape = z.object({
  DATA_DIR: optional(z.string()).transform((value) => value ?? "./data"),
  DATABASE_URL: databaseAddress,
  DATABASE_URL_UNPOOLED: databaseAddress,
  /** What Vercel sets by itself when a database is linked to the project. */
  POSTGRES_URL: databaseAddress,
  POSTGRES_URL_NON_POOLING: databaseAddress,
  DATABASE_DRIVER: optional(z.enum(["pg", "vercel"], "must be pg or vercel")),
  DATABASE_WS_PROXY: word,
  FILES: optional(z.enum(["disk", "s3"], "must be disk or s3")),
  S3_BUCKET: word,
  S3_ENDPOINT: webAddress,
  S3_REGION: optional(z.string()).transform((value) => value ?? "us-east-1"),
  S3_ACCESS_KEY_ID: word,
  S3_SECRET_ACCESS_KEY: word,
  SEARCH: optional(z.enum(["postgres", "typesense"], "must be postgres or typesense")),
  TYPESENSE_URL: webAddress,
  TYPESENSE_API_KEY: word,
  TYPESENSE_NAME: optional(z.string().regex(/^[a-z0-9]{2,40}$/, "must be 2 to 40 small letters or digits")).transform(
    (value) => value ?? "kenniskring",
  ),
  TYPESENSE_TIMEOUT_MS: number(1500, 50, 30_000),
  MAIL: optional(z.enum(["folder", "smtp"], "must be folder or smtp")),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })),
  MAIL_FROM: optional(z.string().regex(/@/, "must hold an address")).transform((value) => value ?? "Kenniskring <kenniskring@example.org>"),
  MAIL_BOUNCES_TO: optional(z.email("must be an address")),
  MAIL_HOOK_SECRET: secret,
  MAIL_ANSWERS_TO: optional(z.email("must be an address")),
  MAIL_ANSWERS_SECRET: secret,
  OIDC_PROVIDERS: providers,
  BASE_URL: webAddress,
  PORT: number(3000, 1, 65_535),
  NEXTAUTH_SECRET: secret,
  CRON_SECRET: secret,
  TRUST_PROXY: flag,
  SLICE_SECONDS: number(8, 1, 50),
  WORKER: optional(z.enum(["0", "1"], "must be 0 or 1")).transform((value) => value !== "0"),
  DEMO: flag,
  VERCEL: word,
  VERCEL_PROJECT_PRODUCTION_URL: word,
  AWS_LAMBDA_FUNCTION_NAME: word,
});

type Parsed = z.output<typeof shape>;

/** Everything that can be set, with each engine chosen: by name, or else by what is there to reach it. */
export type Settings = ReturnType<typeof choose>;

function choose(given: Parsed) {
  return {
    dataDir: given.DATA_DIR,
    database: databaseOf(given),
    files: given.FILES ?? either(given.S3_BUCKET, "s3" as const, "disk" as const),
    s3: {
      bucket: given.S3_BUCKET,
      endpoint: given.S3_ENDPOINT,
      region: given.S3_REGION,
      accessKeyId: given.S3_ACCESS_KEY_ID,
      secretAccessKey: given.S3_SECRET_ACCESS_KEY,
    },
    search: given.SEARCH ?? either(given.TYPESENSE_URL, "typesense" as const, "postgres" as const),
    typesense: {
      url: given.TYPESENSE_URL ?? "",
      apiKey: given.TYPESENSE_API_KEY,
      name: given.TYPESENSE_NAME,
      timeoutMs: given.TYPESENSE_TIMEOUT_MS,
    },
    mail: given.MAIL ?? either(given.SMTP_URL, "smtp" as const, "folder" as const),
    smtpUrl: given.SMTP_URL ?? "",
    mailFrom: given.MAIL_FROM,
    mailBouncesTo: given.MAIL_BOUNCES_TO,
    mailHookSecret: given.MAIL_HOOK_SECRET,
    mailAnswersTo: given.MAIL_ANSWERS_TO,
    mailAnswersSecret: given.MAIL_ANSWERS_SECRET,
    oidcProviders: given.OIDC_PROVIDERS,
    baseUrl: baseUrlOf(given),
    authSecret: given.NEXTAUTH_SECRET,
    cronSecret: given.CRON_SECRET,
    trustProxy: given.TRUST_PROXY,
    sliceMs: given.SLICE_SECONDS * 1000,
    worker: given.WORKER,
    demo: given.DEMO,
    serverless: Boolean(given.VERCEL || given.AWS_LAMBDA_FUNCTION_NAME),
  };
}

/** Which of two engines: the one that can be reached, or else the embedded one. */
const either = <There, Embedded>(address: string | undefined, there: There, embedded: Embedded): There | Embedded =>
  address ? there : embedded;

function baseUrlOf({ BASE_URL, PORT, VERCEL_PROJECT_PRODUCTION_URL: production }: Parsed): string {
  const usual = production ? `https://${production}` : `http://localhost:${PORT}`;
  return (BASE_URL ?? usual).replace(/\/$/, "");
}

function databaseOf(given: Parsed) {
  const url = given.DATABASE_URL ?? given.POSTGRES_URL;
  if (!url) return null;
  // A database that is linked on Vercel sets both, to the same address.
  const usual = given.POSTGRES_URL === url ? ("vercel" as const) : ("pg" as const);
  return {
    url,
    /** Straight to the server, past a pooler: for migrations and copies. */
    unpooledUrl: given.DATABASE_URL_UNPOOLED ?? given.POSTGRES_URL_NON_POOLING ?? url,
    driver: given.DATABASE_DRIVER ?? usual,
    wsProxy: given.DATABASE_WS_PROXY,
  };
}

type Contradiction = [holds: (settings: Settings) => boolean, problem: string];

/** What cannot go together, each with the sentence that says so and what to do. */
const contradictions: Contradiction[] = [
  [
    (s) => s.serverless && !s.database,
    "DATABASE_URL is missing, and a serverless host keeps no embedded database: set it, or link a Postgres.",
  ],
  [(s) => s.serverless && s.files === "disk", "S3_BUCKET is missing, and a serverless host keeps no files on disk: set the S3_ variables."],
  [(s) => s.serverless && s.mail === "folder", "SMTP_URL is missing, and a serverless host keeps no folder of mails: set it."],
  [(s) => s.serverless && s.demo, "DEMO=1 lets anybody be anybody; it cannot be set on a serverless host."],
  [
    (s) => s.serverless && !s.baseUrl.startsWith("https:"),
    "BASE_URL is missing, or does not begin with https://: set the address at which people reach this site.",
  ],
  [
    (s) => s.database?.driver === "vercel" && !/@?localhost[:/]|-pooler\./.test(s.database.url),
    "The vercel driver needs the pooled address of the database (its host holds -pooler): set it, or DATABASE_DRIVER=pg.",
  ],
  [(s) => s.files === "s3" && !s.s3.bucket, "FILES=s3, but S3_BUCKET is missing."],
  [
    (s) => s.files === "s3" && Boolean(s.s3.accessKeyId) !== Boolean(s.s3.secretAccessKey),
    "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: set both, or neither to use the host's own role.",
  ],
  [(s) => s.search === "typesense" && !s.typesense.url, "SEARCH=typesense, but TYPESENSE_URL is missing."],
  [(s) => s.search === "typesense" && !s.typesense.apiKey, "TYPESENSE_API_KEY is missing: TYPESENSE_URL needs a key beside it."],
  [(s) => s.mail === "smtp" && !s.smtpUrl, "MAIL=smtp, but SMTP_URL is missing."],
  [
    (s) => Boolean(s.mailAnswersTo) && !s.mailAnswersSecret,
    "MAIL_ANSWERS_TO is set, but MAIL_ANSWERS_SECRET is missing: nobody could bring answers in.",
  ],
  [(s) => s.database !== null && !s.authSecret, "NEXTAUTH_SECRET is missing: set it to at least 32 random characters."],
  [(s) => s.database !== null && !s.cronSecret, "CRON_SECRET is missing: set it to at least 32 random characters."],
];

/** Reads what is set. Gives the settings, or one sentence on what is wrong with them; values are never repeated in it. */
export function parseSettings(variables: Record<string, string | undefined>): { settings: Settings } | { problem: string } {
  const parsed = shape.safeParse(variables);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { problem: `${first?.path.join(".")} ${first?.message}.` };
  }
  const settings = choose(parsed.data);
  const wrong = contradictions.find(([holds]) => holds(settings));
  return wrong ? { problem: wrong[1] } : { settings };
}
