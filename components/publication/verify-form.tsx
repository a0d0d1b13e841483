"use client";

import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useRef, type DragEvent } from "react";

import { Button } from "@/components/ui/button";

const accepted = ".pdf,.xlsx,.ods,.csv,.json";

/** A file to verify, chosen or dropped: sent at once, or with the button where nothing runs in the browser. */
export function VerifyForm() {
  const t = useTranslations("publication.verify");
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const send = () => input.current?.form?.requestSubmit();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length > 1) router.push("/verification?refus=several#reponse");
    if (input.current === null || files.length !== 1) return;
    input.current.files = files;
    send();
  };
  return (
    <form
      method="post"
      action="/verification/fichier"
      encType="multipart/form-data"
      className="tj-verify"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        name="file"
        accept={accepted}
        required
        className="tj-verify__input"
        aria-describedby={`${id}-formats`}
        onChange={send}
      />
      <label
        htmlFor={id}
        className={fr.cx("fr-btn", "fr-btn--sm", "fr-btn--secondary", "fr-btn--icon-left", "fr-icon-upload-line")}
      >
        {t("choose")}
      </label>
      <noscript>
        <Button>{t("send")}</Button>
      </noscript>
      <p className="tj-small tj-mute" id={`${id}-formats`}>
        {t("formats")}
      </p>
    </form>
  );
}
