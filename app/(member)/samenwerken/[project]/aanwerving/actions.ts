"use server";

import { tickPoint } from "@/lib/projects/hiring/agreement/commands";
import { pointInput } from "@/lib/projects/hiring/agreement/input";
import { setCosts, setInhabitants, setPercents } from "@/lib/projects/hiring/costs/commands";
import { costsInput, inhabitantsInput, percentsInput } from "@/lib/projects/hiring/costs/input";
import { fillDemand, setPersons } from "@/lib/projects/hiring/demand/commands";
import { demandInput, personsInput } from "@/lib/projects/hiring/demand/input";
import { chooseForm } from "@/lib/projects/hiring/form/commands";
import { formInput } from "@/lib/projects/hiring/form/input";
import { namePanel, writeVacancy } from "@/lib/projects/hiring/vacancy/commands";
import { panelInput, vacancyInput } from "@/lib/projects/hiring/vacancy/input";
import { layWeek } from "@/lib/projects/hiring/week/commands";
import { weekInput } from "@/lib/projects/hiring/week/input";
import { action } from "@/lib/web/action";

export const saveDemand = action(demandInput, async (ctx, input) => {
  await fillDemand(ctx, input);
  return { key: "hiring.demandSaved" };
});

export const savePersons = action(personsInput, async (ctx, input) => {
  await setPersons(ctx, input);
  return { key: "hiring.personsSaved" };
});

export const saveForm = action(formInput, async (ctx, input) => {
  await chooseForm(ctx, input);
  return { key: "hiring.formSaved" };
});

export const saveCosts = action(costsInput, async (ctx, input) => {
  await setCosts(ctx, input);
  return { key: "hiring.costsSaved" };
});

export const saveInhabitants = action(inhabitantsInput, async (ctx, input) => {
  await setInhabitants(ctx, input);
  return { key: "hiring.inhabitantsSaved" };
});

export const savePercents = action(percentsInput, async (ctx, input) => {
  await setPercents(ctx, input);
  return { key: "hiring.percentsSaved" };
});

export const saveWeek = action(weekInput, async (ctx, input) => {
  await layWeek(ctx, input);
  return { key: "hiring.weekSaved" };
});

export const savePoint = action(pointInput, async (ctx, input) => {
  await tickPoint(ctx, input);
  return { key: "hiring.pointSaved" };
});

export const saveVacancy = action(vacancyInput, async (ctx, input) => {
  await writeVacancy(ctx, input);
  return { key: "hiring.vacancySaved" };
});

export const savePanel = action(panelInput, async (ctx, input) => {
  await namePanel(ctx, input);
  return { key: "hiring.panelSaved" };
});
