import { z } from "zod";
import { jobInput } from "../input";

export const retryWorkInput = z.object({ name: z.string(), id: z.string() });
export const runNowInput = z.object({ job: jobInput });
