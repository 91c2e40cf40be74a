import { proposePeople, topicsInText } from "@/lib/expertise/experts/queries";
import { findActor } from "@/lib/membership/queries";
import type { WhoKnows } from "@/lib/questions/ladder/commands";

/** Looked at per question: enough to find three who have room. */
const CANDIDATES = 12;

/** Whom else to ask, as its asker would be told: nobody is named for what that asker may not read. */
export const whoKnows: WhoKnows = async (ctx, { askedBy, title, topics, visibility, circleId }) => {
  const actor = await findActor(ctx, askedBy);
  if (!actor) return [];
  const asker = { ...ctx, actor };
  const about = topics.length > 0 ? topics : await topicsInText(asker, title);
  const proposed = await proposePeople(asker, about, { most: CANDIDATES, fairly: true });
  const inReach = proposed.filter(({ person }) => visibility !== "circle" || (circleId !== null && person.circleIds.includes(circleId)));
  return inReach.map(({ person }) => person.id);
};
