/** Why a picture is not taken: not a JPEG, PNG or WebP; more pixels or bytes than we look at; or it cannot be read. */
export type PictureRefusal = "unsupported" | "too-large" | "damaged";

export type Portrait = { ok: true; content: Buffer } | { ok: false; reason: PictureRefusal };

/** Pictures from outside, made anew: what comes back holds pixels and nothing else. */
export type Pictures = {
  /** A square of 320 pixels in WebP, upright, around what catches the eye. */
  portrait(content: Buffer): Promise<Portrait>;
};
