"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Where this browser keeps that the key does nothing: a key without Ctrl or Alt can be pressed by accident, or by a voice. */
const KEPT = "slash-key";
const OFF = "off";

const isOff = (): boolean => {
  try {
    return localStorage.getItem(KEPT) === OFF;
  } catch {
    return false;
  }
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** The key `/` goes to the search field: the one of the page, else the one in the header. Never while somebody types. */
export function SlashKey() {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) return;
      const fields = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")].filter((field) => field.checkVisibility());
      const field = fields.find((one) => one.closest("main")) ?? fields[0];
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  return null;
}

const listeners = new Set<() => void>();
const listen = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Switches that key off for this browser. Without a script there is no key, and no switch. */
export function SlashSwitch({ label }: { label: string }) {
  const isOn = useSyncExternalStore(
    listen,
    () => !isOff(),
    () => null,
  );
  if (isOn === null) return null;
  const change = () => {
    localStorage.setItem(KEPT, isOn ? OFF : "on");
    for (const changed of listeners) changed();
  };
  return (
    <label className="choice text-sm">
      <input type="checkbox" checked={isOn} onChange={change} />
      <span>{label}</span>
    </label>
  );
}
