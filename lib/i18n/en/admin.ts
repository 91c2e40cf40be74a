import type { Translated } from "../nl";

export const admin: Translated<"admin"> = {};
