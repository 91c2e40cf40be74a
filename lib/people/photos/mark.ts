import { sql } from "drizzle-orm";
import { people } from "../tables";

/** Differs from one photo of a person to the next, so that a browser may keep each; null without a photo. Tells nothing of where it is kept. */
export const photoMark = sql<string | null>`left(md5(${people.photoFileKey}), 10)`;
