import type { Translated } from "../nl";

export const notifications: Translated<"notifications"> = {};
