"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";

import { Key } from "@/components/ui/key";
import { TextLink } from "@/components/ui/text-link";
import { Toggle } from "@/components/ui/toggle";

type Props = { readonly previous: string | null; readonly next: string | null; readonly canAct: boolean };

const kept = "trajectoire.touches";
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const isOn = (): boolean => localStorage.getItem(kept) !== "off";
function switchKeys(on: boolean): void {
  localStorage.setItem(kept, on ? "on" : "off");
  for (const listener of listeners) listener();
}

/** Going through the queue by links and, where they are not switched off, by single letters. */
export function ReviewKeys({ previous, next, canAct }: Props) {
  const t = useTranslations("review");
  const isActive = useSyncExternalStore(subscribe, isOn, () => true);
  const router = useRouter();
  useEffect(() => {
    if (!isActive) return;
    const acts: Readonly<Record<string, () => void>> = {
      j: () => next !== null && router.push(next, { scroll: false }),
      k: () => previous !== null && router.push(previous, { scroll: false }),
      escape: () => document.querySelector<HTMLElement>(".tj-queue [aria-current]")?.focus(),
      ...(canAct && { a: () => document.getElementById("accepter")?.click(), r: openReason }),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isActive, next, previous, canAct, router]);
  return (
    <p className="tj-keys-line">
      {previous !== null && (
        <TextLink href={previous} scroll={false}>
          {t("pane.previous")}
        </TextLink>
      )}
      {next !== null && (
        <TextLink href={next} scroll={false}>
          {t("pane.next")}
        </TextLink>
      )}
      <span className="tj-keys-line__keys tj-small tj-mute">
        <Toggle label={t("keys.switch")} checked={isActive} onChange={(event) => switchKeys(event.target.checked)} />
        <Key>J</Key> {t("keys.next")} <Key>K</Key> {t("keys.previous")} <Key>{t("keys.escape")}</Key> {t("keys.queue")}
        {canAct && (
          <>
            {" "}
            <Key>A</Key> {t("keys.accept")} <Key>R</Key> {t("keys.return")}
          </>
        )}
      </span>
    </p>
  );
}

function openReason(): void {
  const box = document.getElementById("renvoyer");
  if (box instanceof HTMLDetailsElement) box.open = true;
  document.getElementById("motif")?.focus();
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
