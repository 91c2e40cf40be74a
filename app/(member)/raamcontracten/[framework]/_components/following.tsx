import type { FrameworkView } from "@/lib/frameworks/queries";
import { isFollowing } from "@/lib/frameworks/uses/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { changeFollowing } from "../../actions";

/** To be told before it ends, also by who does not use it (yet). */
export async function Following({ ctx, framework }: { ctx: Context; framework: FrameworkView }) {
  if (framework.standing === "ended") return null;
  const t = wordsFor(ctx.actor.locale);
  const follows = await isFollowing(ctx, framework.id);
  return (
    <section aria-labelledby="verwittig" className="card">
      <h2 id="verwittig" className="mb-2 text-lg">
        {t("frameworks.followTitle")}
      </h2>
      <Form action={changeFollowing} summary={t("errors.summary")} scope="volg">
        <Hidden name="framework" value={framework.id} />
        <Submit quiet name="press" value={follows ? "unfollow" : "follow"}>
          {t(follows ? "frameworks.unfollow" : "frameworks.follow")}
        </Submit>
      </Form>
    </section>
  );
}
