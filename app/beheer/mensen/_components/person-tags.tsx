import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";

type Person = { isAdmin: boolean; suspendedAt: Date | null; leftAt: Date | null };

/** What is special about somebody, in words. */
export function PersonTags({ person, locale }: { person: Person; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <>
      {person.isAdmin && <Tag tone="brand">{t("roles.admin")}</Tag>}
      {person.suspendedAt && <Tag tone="danger">{t("roles.suspended")}</Tag>}
      {person.leftAt && <Tag>{t("roles.left")}</Tag>}
    </>
  );
}
