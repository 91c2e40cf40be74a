"use server";

import { redirect } from "next/navigation";
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from "@/lib/meetings/agenda/commands";
import { addAgendaItemInput, changeAgendaItemInput, moveAgendaItemInput, removeAgendaItemInput } from "@/lib/meetings/agenda/input";
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

export const removeItem = action(removeAgendaItemInput, async (ctx, input) => {
  const { slug } = await removeAgendaItem(ctx, input);
  redirect(`/bijeenkomsten/${slug}/bewerken/programma`);
});
