import type { Sharing } from "@/lib/documents/sharing/queries";

/** What the fields show: of a draft what the text proposes, of a shared document what a person confirmed. */
export function shownMetadata({ document, proposals, proposedOrganisation, choices }: Sharing) {
  const proposed = document.state === "draft" ? proposals?.metadata : undefined;
  const summary = proposed?.summary || document.summary;
  const topics = proposed?.topics ?? document.topics.map((topic) => topic.id);
  return {
    title: proposed?.title || document.title,
    summary,
    kind: proposed?.kind ?? document.kind,
    date: proposed?.date ?? document.date ?? "",
    language: proposed?.language ?? document.language,
    topics,
    organisation: (proposed && proposedOrganisation) || document.organisationId || "",
    product: document.product,
    supplier: document.supplier,
    /** A draft belongs to all circles of the one who shares it, until they say otherwise. */
    circles: document.state === "draft" ? choices.circles.map((circle) => circle.id) : document.circles.map((circle) => circle.id),
    isProposed: {
      // The name of the file proposes nothing.
      title: Boolean(proposed?.because.title),
      summary: Boolean(proposed?.summary),
      kind: Boolean(proposed?.kind),
      date: Boolean(proposed?.date),
      language: Boolean(proposed?.language),
      topics: Boolean(proposed),
      organisation: Boolean(proposed && proposedOrganisation),
      product: Boolean(proposed?.product) && proposed?.product?.name === document.product,
    },
  };
}
