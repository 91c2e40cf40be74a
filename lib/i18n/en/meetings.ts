import type { Translated } from "../nl";

export const meetings: Translated<"meetings"> = {};
