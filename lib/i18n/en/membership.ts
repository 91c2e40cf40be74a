import type { Translated } from "../nl";

export const membership: Translated<"membership"> = {};
