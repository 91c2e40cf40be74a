import { takeBack } from "@/lib/documents/guests/commands";
import { guestForm } from "@/lib/web/guest";

/** A guest takes back one of the files that they handed in. */
export const POST = guestForm<{ token: string; document: string }>(async (ctx, _request, { token: secret, document }) => {
  await takeBack(ctx, { secret, document });
  return [["teruggenomen", "1"]];
});
