import type { Translated } from "../nl";

export const topics: Translated<"topics"> = {};
