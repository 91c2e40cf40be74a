import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import { Tag } from "@/lib/ui/tag";

const tones = { wanted: "accent", planned: "info", handled: "ok", setAside: "warn", merged: "plain", withdrawn: "plain" } as const;

/** How far it is, and what it is about. */
export function WishTags({ ctx, proposal }: { ctx: Context; proposal: Proposal }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Tag tone={tones[proposal.state]}>{t(`proposals.states.${proposal.state}`)}</Tag>
      {proposal.topic && (
        <Link prefetch={false} href={`/onderwerpen/${proposal.topicId}`} className="inline-block py-1 text-sm">
          {proposal.topic}
        </Link>
      )}
    </p>
  );
}
