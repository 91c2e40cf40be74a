import { createTransport } from "nodemailer";
import type { Env } from "@/lib/platform/env";
import { openMail } from "@/lib/platform/mail";
import { degraded, down, type Finding, ok, reasonOf } from "./finding";

const ENGINE = "mail";

/** Connects and signs in without sending, or sends one letter to `to`. */
export async function mailFindings(env: Env, to?: string): Promise<Finding[]> {
  if (env.mail === "folder")
    return [
      env.serverless || env.baseUrl.startsWith("https:")
        ? degraded(ENGINE, "Mails are only files in a folder.", "Set SMTP_URL.")
        : ok(ENGINE, "Readable files in a folder."),
    ];
  const transport = createTransport({
    url: env.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    dnsTimeout: 5_000,
    socketTimeout: 5_000,
  });
  try {
    await transport.verify();
  } catch (error) {
    const refused = (error as { code?: string }).code === "EAUTH";
    const todo = refused
      ? "Check the user and password in SMTP_URL."
      : "Check the host and port in SMTP_URL, and whether this machine may reach them.";
    return [down(ENGINE, `The mail server ${refused ? "refuses to sign us in" : `does not answer: ${reasonOf(error)}`}.`, todo)];
  } finally {
    transport.close();
  }
  if (!to) return [ok(ENGINE, "The mail server answers and takes our sign-in.")];
  const mail = await openMail(env);
  const text = `A test of Kenniskring at ${env.baseUrl}. When you read this, mail works.\n`;
  await mail.send({ to, subject: "Kenniskring: test", text, messageId: `doctor-${Date.now()}@${new URL(env.baseUrl).hostname}` });
  return [ok(ENGINE, `The mail server took a test for ${to}.`)];
}
