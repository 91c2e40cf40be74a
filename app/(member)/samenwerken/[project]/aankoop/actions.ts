"use server";

import { redirect } from "next/navigation";
import { formatsFor } from "@/lib/i18n/formats";
import { projectInput } from "@/lib/projects/input";
import { commit, saveAgreement, saveSpecification, settle } from "@/lib/projects/purchase/agreements/commands";
import { agreementInput, commitmentInput, settleInput, specificationInput } from "@/lib/projects/purchase/agreements/input";
import { award, saveContract } from "@/lib/projects/purchase/award/commands";
import { awardInput, contractInput } from "@/lib/projects/purchase/award/input";
import { beginAgain, evaluate } from "@/lib/projects/purchase/evaluation/commands";
import { evaluationInput } from "@/lib/projects/purchase/evaluation/input";
import { removeArticle, removeLot, saveArticle, saveLot } from "@/lib/projects/purchase/lots/commands";
import { articleInput, lotInput, removeInput } from "@/lib/projects/purchase/lots/input";
import { order, remark, strikeOrder } from "@/lib/projects/purchase/orders/commands";
import { orderInput, remarkInput, strikeInput } from "@/lib/projects/purchase/orders/input";
import { publishPurchase } from "@/lib/projects/purchase/publication/commands";
import { publishInput } from "@/lib/projects/purchase/publication/input";
import { saveNeed, saveQuantities } from "@/lib/projects/purchase/quantities/commands";
import { needInput, quantitiesInput } from "@/lib/projects/purchase/quantities/input";
import { WARN_FROM } from "@/lib/projects/purchase/totals";
import { action } from "@/lib/web/action";

export const keepLot = action(lotInput, async (ctx, input) => {
  const { title } = await saveLot(ctx, input);
  return { key: "purchase.lotSaved", params: { title } };
});

export const dropLot = action(removeInput, async (ctx, input) => {
  await removeLot(ctx, input);
  return { key: "purchase.lotRemoved" };
});

export const keepArticle = action(articleInput, async (ctx, input) => {
  const { name } = await saveArticle(ctx, input);
  return { key: "purchase.articleSaved", params: { name } };
});

export const dropArticle = action(removeInput, async (ctx, input) => {
  await removeArticle(ctx, input);
  return { key: "purchase.articleRemoved" };
});

export const keepQuantities = action(quantitiesInput, async (ctx, input) => {
  const { changed: count } = await saveQuantities(ctx, input);
  return { key: "purchase.needsSaved", params: { count } };
});

export const keepNeed = action(needInput, async (ctx, input) => {
  await saveNeed(ctx, input);
  return { key: "purchase.needSaved" };
});

export const keepAgreement = action(agreementInput, async (ctx, input) => {
  await saveAgreement(ctx, input);
  return { key: "purchase.agreementSaved" };
});

export const keepCommitment = action(commitmentInput, async (ctx, input) => {
  await commit(ctx, input);
  return { key: "purchase.commitmentSaved" };
});

export const keepSpecification = action(specificationInput, async (ctx, input) => {
  await saveSpecification(ctx, input);
  return { key: "purchase.specificationSaved" };
});

export const settleSpecification = action(settleInput, async (ctx, input) => {
  await settle(ctx, input);
  return { key: "purchase.settled", params: { day: formatsFor(ctx.actor.locale).storedDay(input.settledOn) } };
});

export const publish = action(publishInput, async (ctx, input) => {
  await publishPurchase(ctx, input);
  return { key: "purchase.publishDone" };
});

export const keepAward = action(awardInput, async (ctx, input) => {
  const { number } = await award(ctx, input);
  return { key: "purchase.awardSaved", params: { number } };
});

export const keepContract = action(contractInput, async (ctx, input) => {
  await saveContract(ctx, input);
  return { key: "purchase.contractSaved" };
});

export const placeOrder = action(orderInput, async (ctx, input) => {
  const { article, share } = await order(ctx, input);
  return { key: share >= WARN_FROM ? "purchase.orderNear" : "purchase.orderSaved", params: { article, share } };
});

export const strike = action(strikeInput, async (ctx, input) => {
  await strikeOrder(ctx, input);
  return { key: "purchase.orderStruck" };
});

export const shareRemark = action(remarkInput, async (ctx, input) => {
  await remark(ctx, input);
  return { key: "purchase.remarkSaved" };
});

export const keepEvaluation = action(evaluationInput, async (ctx, input) => {
  await evaluate(ctx, input);
  return { key: "purchase.evaluationSaved" };
});

export const again = action(projectInput, async (ctx, input) => {
  const { slug } = await beginAgain(ctx, input);
  redirect(`/samenwerken/${slug}?gedaan=gestart`);
});
