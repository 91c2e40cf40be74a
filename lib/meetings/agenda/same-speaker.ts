import { slipsBetween, slipsFor } from "@/lib/dutch/spelling";
import type { SpeakerBackground } from "../tables";

export type Named = { personId: string | null; name: string; organisation: string; background?: SpeakerBackground | null };
type Row = Named & { id: string };

/** Which of the speakers there were each of those named now is. Who is in it keeps their row, and with it a guest's link and files. */
export function rowsOf(before: Row[], now: Named[]): Map<Named, Row> {
  const rows = new Map<Named, Row>();
  const free = (row: Row) => ![...rows.values()].includes(row);
  for (const named of now) {
    const row = before.find((one) => free(one) && isSame(one, named));
    if (row) rows.set(named, row);
  }
  const [gone, ...othersGone] = before.filter((row) => isGuest(row) && free(row));
  const [came, ...othersCame] = now.filter((named) => isGuest(named) && !rows.has(named));
  const isOne = othersGone.length === 0 && othersCame.length === 0;
  if (gone && came && isOne && isPutRight(gone, came)) rows.set(came, gone);
  return rows;
}

const isGuest = ({ personId }: Named) => personId === null;

/** A guest is who they are called, wherever they work. */
function isSame(one: Named, other: Named): boolean {
  if (one.personId || other.personId) return one.personId === other.personId;
  const called = ({ name, organisation }: Named) => (name || organisation).toLowerCase();
  return called(one) === called(other);
}

/** A slip of the pen was put right: nearly the same name, of the same organisation. A colleague who comes instead is somebody else. */
function isPutRight(one: Named, other: Named): boolean {
  const [was, is] = [one.name.toLowerCase(), other.name.toLowerCase()];
  const isThere = one.organisation.toLowerCase() === other.organisation.toLowerCase();
  return isThere && was !== "" && slipsBetween(was, is, slipsFor(was)) <= slipsFor(was);
}
