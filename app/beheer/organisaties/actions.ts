"use server";

import { redirect } from "next/navigation";
import { mergeOrganisations } from "@/lib/admin/organisations/commands";
import { mergeInput } from "@/lib/admin/organisations/input";
import { addOrganisation, editOrganisation } from "@/lib/people/organisations/commands";
import { editOrganisationInput, organisationInput } from "@/lib/people/organisations/input";
import { action } from "@/lib/web/action";

export const add = action(organisationInput, async (ctx, input) => {
  const { slug } = await addOrganisation(ctx, input);
  redirect(`/beheer/organisaties/${slug}?nieuw=1`);
});

export const edit = action(editOrganisationInput, async (ctx, input) => {
  const { name } = await editOrganisation(ctx, input);
  return { key: "organisations.saved", params: { name } };
});

export const merge = action(mergeInput, async (ctx, input) => {
  const { slug } = await mergeOrganisations(ctx, input);
  redirect(`/beheer/organisaties/${slug}?samen=1`);
});
