import type { Translated } from "../nl";

export const expertise: Translated<"expertise"> = {};
