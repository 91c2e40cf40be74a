import { z } from "zod";

/** Days that those who were there have to remark, when a lead says nothing else. */
export const REVIEW_DAYS = 10;

const meeting = z.string();
const said = (most: number) => z.string().trim().min(1, "errors.required").max(most, "errors.tooLong");

export const reportInput = z.object({ meeting });
export const waiveInput = z.object({ meeting, because: said(500) });
export const writersInput = z.object({ meeting, writers: z.array(z.string()).default([]) });
