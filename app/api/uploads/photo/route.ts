import { DomainError } from "@/lib/kernel/errors";
import { removePhoto, setPhoto } from "@/lib/people/photos/commands";
import { MAX_PHOTO_BYTES } from "@/lib/people/photos/input";
import { fileIn, smallForm } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Takes a photo from the form on one's own profile, and sends the reader back there with what became of it. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in: a stranger's files are not even read.
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const form = await smallForm(request, MAX_PHOTO_BYTES);
  if (!form) return back("photoTooLarge");
  if (form.get("remove")) {
    await removePhoto(ctx);
    return back("photoRemoved");
  }
  const photo = await fileIn(form, "photo");
  if (!photo) return back("photoMissing");
  try {
    await setPhoto(ctx, photo);
    return back("photoSaved");
  } catch (error) {
    if (error instanceof DomainError && error.field === "photo") return back(error.key.slice("people.".length));
    throw error;
  }
});

const back = (outcome: string) => new Response(null, { status: 303, headers: { Location: `/mijn/profiel?foto=${outcome}#foto` } });
