import type { Translated } from "../nl";

export const people: Translated<"people"> = {};
