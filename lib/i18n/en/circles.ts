import type { Translated } from "../nl";

export const circles: Translated<"circles"> = {};
