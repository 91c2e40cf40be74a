import { z } from "zod";

export const chooseCirclesInput = z.object({ meeting: z.string(), circles: z.array(z.string()).default([]) });
