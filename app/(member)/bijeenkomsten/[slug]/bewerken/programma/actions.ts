"use server";

import { redirect } from "next/navigation";
import { addAgendaItem, changeAgendaItem, removeAgendaItem } from "@/lib/meetings/agenda/commands";
import { addAgendaItemInput, changeAgendaItemInput, removeAgendaItemInput } from "@/lib/meetings/agenda/input";
import { duplicateAgendaItem, moveAgendaItem, placeAgendaItem, takeItemElsewhere } from "@/lib/meetings/agenda/order/commands";
import {
  duplicateAgendaItemInput,
  moveAgendaItemInput,
  placeAgendaItemInput,
  takeItemElsewhereInput,
} from "@/lib/meetings/agenda/order/input";
import { issueGuestLink, withdrawGuestLink } from "@/lib/meetings/guests/commands";
import { issueLinkInput, withdrawLinkInput } from "@/lib/meetings/guests/input";
import { action } from "@/lib/web/action";

export const addItem = action(addAgendaItemInput, async (ctx, input) => {
  await addAgendaItem(ctx, input);
  return { key: "meetings.itemAdded" };
});

export const changeItem = action(changeAgendaItemInput, async (ctx, input) => {
  const { slug } = await changeAgendaItem(ctx, input);
  redirect(`/bijeenkomsten/${slug}/bewerken/programma#punt-${input.item}`);
});

export const moveItem = action(moveAgendaItemInput, moveAgendaItem);

export const placeItem = action(placeAgendaItemInput, async (ctx, input) => {
  const { slug } = await placeAgendaItem(ctx, input);
  redirect(`/bijeenkomsten/${slug}/bewerken/programma#punt-${input.item}`);
});

export const duplicateItem = action(duplicateAgendaItemInput, async (ctx, input) => {
  const { slug, id } = await duplicateAgendaItem(ctx, input);
  redirect(`/bijeenkomsten/${slug}/bewerken/programma?punt=${id}#punt-${id}`);
});

export const takeElsewhere = action(takeItemElsewhereInput, async (ctx, input) => {
  const { from } = await takeItemElsewhere(ctx, input);
  redirect(`/bijeenkomsten/${from}/bewerken/programma?naar=${encodeURIComponent(input.meeting)}`);
});

export const removeItem = action(removeAgendaItemInput, async (ctx, input) => {
  const { slug } = await removeAgendaItem(ctx, input);
  redirect(`/bijeenkomsten/${slug}/bewerken/programma`);
});

export const giveGuestLink = action(issueLinkInput, async (ctx, input) => {
  const { name, secret } = await issueGuestLink(ctx, input);
  if (!secret) return { key: "guests.mailed", params: { name } };
  return { key: "guests.shown", params: { name }, secret: `${ctx.baseUrl}/gast/${secret}` };
});

export const withdrawGuest = action(withdrawLinkInput, async (ctx, input) => {
  const { name } = await withdrawGuestLink(ctx, input);
  return { key: "guests.withdrawn", params: { name } };
});
