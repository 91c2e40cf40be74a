"use client";

import { useEffect, useRef } from "react";

/** After a decision its button is gone and the keyboard would start again on top: go on at the next request instead. */
export function GoOn({ waiting }: { waiting: number }) {
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting !== before.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>("[id^='aanvraag-']")?.focus();
    }
    before.current = waiting;
  }, [waiting]);
  return null;
}
