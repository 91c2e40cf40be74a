import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";

type Props = { providers: { id: string; name: string }[]; next: string; locale: Locale };

/** One button for each organisation that lets its people in with their work account. Plain forms: they need no script. */
export function ProviderButtons({ providers, next, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section className="mt-4 mb-8" aria-labelledby="werkaccount">
      <h2 id="werkaccount">{t("signIn.byProviderTitle")}</h2>
      <ul className="mt-2 grid grid-cols-1 gap-3">
        {providers.map(({ id, name }) => (
          <li key={id}>
            <form method="post" action={`/api/auth/signin/${id}`}>
              <Hidden name="next" value={next} />
              <button type="submit" className="btn-quiet w-full">
                {t("signIn.byProvider", { name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
