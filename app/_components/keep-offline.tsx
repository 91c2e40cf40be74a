"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

type Props = { /** Null for visitors, for whom nothing is kept. */ visit: string | null; notSent: string };

/** Has the phone keep the next meetings of whoever is signed in, and says so when a form cannot leave. */
export function KeepOffline({ visit, notSent }: Props) {
  const path = usePathname();
  const [isStuck, setStuck] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that is opened is a moment to look whether the copy is fresh.
  useEffect(() => {
    // A browser that refuses a worker, or that has no room, keeps nothing, and all else works.
    (visit ? keep(visit) : forget()).catch(() => {});
  }, [visit, path]);

  useEffect(() => {
    const online = () => setStuck(false);
    const leaving = (event: SubmitEvent) => {
      if (navigator.onLine || !changesSomething(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      setStuck(true);
    };
    addEventListener("online", online);
    addEventListener("submit", leaving, true);
    return () => {
      removeEventListener("online", online);
      removeEventListener("submit", leaving, true);
    };
  }, []);

  return (
    <div role="alert" className="fixed inset-x-4 bottom-16 z-20 mx-auto max-w-read">
      {isStuck && <p className="notice-warn shadow-card">{notSent}</p>}
    </div>
  );
}

/** React gives its own forms an address that is a script. */
const changesSomething = (form: EventTarget | null) =>
  form instanceof HTMLFormElement && (form.method === "post" || form.action.startsWith("javascript:"));

async function keep(visit: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ visit });
}

/** Also when the visit ended elsewhere: a visitor's browser has nothing of anybody. */
async function forget(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  // Also what it is fetching at this moment.
  registration?.active?.postMessage({ visit: null });
  await registration?.unregister();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
