import { z } from "zod";

/** The largest photo that is taken in. */
export const MAX_PHOTO_BYTES = 10_000_000;

/** How it went with a photo, as the address of the form tells it. */
export const photoOutcome = z
  .enum(["photoSaved", "photoRemoved", "photoMissing", "photoTooLarge", "photoUnsupported", "photoDamaged", "photoTooOften"])
  .optional()
  .catch(undefined);
