import type { Translated } from "../nl";

export const search: Translated<"search"> = {};
