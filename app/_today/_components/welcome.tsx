import Link from "next/link";
import { myDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { ownProfile } from "@/lib/people/queries";

/** Three steps for somebody who has just been let in. It is gone once they have a number and shared something. */
export async function Welcome({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const [profile, documents] = await Promise.all([ownProfile(ctx), myDocuments(ctx)]);
  if (profile.phone || documents.length > 0) return null;
  const steps = [
    { href: "/mijn/profiel", text: t("meetings.welcomePhone") },
    { href: "/agenda", text: t("meetings.welcomeAgenda") },
    { href: "/opladen", text: t("meetings.welcomeUpload") },
  ];
  return (
    <section aria-labelledby="welkom" className="card border-brand">
      <h2 id="welkom" className="text-xl">
        {t("meetings.welcomeTitle")}
      </h2>
      <ol className="mt-1">
        {steps.map((step, index) => (
          <li key={step.href}>
            <Link prefetch={false} href={step.href} className="tap flex items-center gap-3 py-2">
              <span
                aria-hidden="true"
                className="flex size-8 shrink-0 items-center justify-center rounded-ring border-3 border-brand font-semibold"
              >
                {index + 1}
              </span>
              {step.text}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
