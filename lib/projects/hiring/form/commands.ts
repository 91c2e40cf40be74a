import "server-only";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { logIn } from "../../log";
import { hireHeldByLead, requireParticipant, savePlan } from "../plan";
import type { FormInput } from "./input";

/** In which form, and who employs. */
export function chooseForm(ctx: Context, { project: slug, form, employer, employerName }: FormInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeldByLead(tx, slug);
    if (employer !== "other") requireParticipant(project, employer, "employer");
    const who = employer === "other" ? { employerId: null, employerName } : { employerId: employer, employerName: "" };
    await savePlan(tx, project.id, { form, ...who });
    await logIn(tx, { project: project.id, what: "hireForm" });
  });
}
