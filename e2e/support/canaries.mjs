/** Secrets that the server of the end-to-end tests is given, each one to be recognised wherever it turns up. */
const canary = (name) => `canary-${name.toLowerCase().replaceAll("_", "-")}-0123456789abcdef0123`;

const names = ["NEXTAUTH_SECRET", "CRON_SECRET", "MAIL_HOOK_SECRET", "MAIL_ANSWERS_SECRET", "S3_SECRET_ACCESS_KEY", "TYPESENSE_API_KEY"];

/** Engines are named, so that the ones that only have a secret stay unused. */
export const canaries = {
  ...Object.fromEntries(names.map((name) => [name, canary(name)])),
  FILES: "disk",
  S3_ACCESS_KEY_ID: canary("S3_ACCESS_KEY_ID"),
  SEARCH: "postgres",
  TYPESENSE_URL: `http://127.0.0.1:1/${canary("TYPESENSE_URL")}`,
  MAIL: "folder",
  MAIL_ANSWERS_TO: "antwoord@kring.example.org",
  SMTP_URL: `smtp://canary-smtp-user:${canary("SMTP_PASSWORD")}@127.0.0.1:1`,
};

/** What answers by mail are signed with. */
export const answersSecret = canary("MAIL_ANSWERS_SECRET");

/** What must be found nowhere. */
export const secrets = [...Object.values(canaries).filter((value) => value.startsWith("canary-")), "canary-typesense-url", "canary-smtp"];

/** Where the server of the end-to-end tests writes what it says. */
export const serverLog = "data/e2e/server.log";
