"use server";

import { redirect } from "next/navigation";
import { approveReport, handleRemark, judgeReport, sendReport } from "@/lib/reports/approval/commands";
import { approveInput, handleRemarkInput, judgeInput, sendInput } from "@/lib/reports/approval/input";
import { nameWriters, startReport, waiveReport } from "@/lib/reports/commands";
import { reportInput, waiveInput, writersInput } from "@/lib/reports/input";
import { correctReport, publishReport } from "@/lib/reports/publishing/commands";
import { correctInput, publishInput } from "@/lib/reports/publishing/input";
import { action } from "@/lib/web/action";

export const start = action(reportInput, async (ctx, input) => {
  await startReport(ctx, input);
  redirect(`/bijeenkomsten/${input.meeting}/verslag/schrijven`);
});

export const waive = action(waiveInput, async (ctx, input) => {
  await waiveReport(ctx, input);
  return { key: "reports.waived" };
});

export const saveWriters = action(writersInput, async (ctx, input) => {
  await nameWriters(ctx, input);
  return { key: "reports.writersSaved" };
});

export const send = action(sendInput, async (ctx, input) => ({ key: "reports.sent", params: await sendReport(ctx, input) }));

export const judge = action(judgeInput, async (ctx, input) => {
  const { isApproved } = await judgeReport(ctx, input);
  return { key: isApproved ? "reports.judgedLast" : "reports.judged" };
});

export const answerRemark = action(handleRemarkInput, async (ctx, input) => {
  await handleRemark(ctx, input);
  return { key: "reports.handled" };
});

export const approve = action(approveInput, async (ctx, input) => {
  await approveReport(ctx, input);
  return { key: "reports.approved" };
});

export const publish = action(publishInput, async (ctx, input) => {
  const { document } = await publishReport(ctx, input);
  redirect(`/documenten/${document}?gedeeld=1`);
});

export const correct = action(correctInput, async (ctx, input) => {
  await correctReport(ctx, input);
  return { key: "reports.correctDone" };
});
