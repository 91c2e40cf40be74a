import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { isLeftToPublish } from "@/lib/projects/closing/queries";
import { writesText } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";

/** Tells the lead of a finished project that nobody else finds it yet. */
export async function LeftToPublish({ ctx, project }: { ctx: Context; project: Project }) {
  if (!(await isLeftToPublish(ctx, project))) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <p className="notice-warn mt-4">
      {t("closing.left")}{" "}
      <Link href={`/samenwerken/${project.slug}/afronden`} prefetch={false}>
        {t(writesText(project.kind) ? "closing.leftOpenText" : "closing.leftOpen")}
      </Link>
    </p>
  );
}
