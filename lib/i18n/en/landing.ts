import type { Translated } from "../nl";

export const landing: Translated<"landing"> = {};
