"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";

import { forgetForms } from "./kept-form";

/** What was just done, told where the act leads; it takes the focus, so that it is read first. */
export function DoneNotice({ code }: { readonly code: string | undefined }) {
  const t = useTranslations("sheet.done");
  const box = useRef<HTMLDivElement>(null);
  const isKnown = code !== undefined && t.has(code);
  useEffect(() => {
    if (!isKnown) return;
    forgetForms();
    box.current?.focus();
  }, [isKnown, code]);
  if (!isKnown) return null;
  return (
    <div ref={box} tabIndex={-1} className="tj-done">
      <Notice tone="success" role="status">
        {t(code)}
      </Notice>
    </div>
  );
}
