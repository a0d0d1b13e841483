const prefix = "trajectoire.formulaire.";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      (one instanceof HTMLInputElement && one.type !== "hidden") ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );
const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === "checkbox";

/** Keeps what a form holds while it is sent: signing in again, or with a second factor, leaves the page. */
export function keepForm(form: HTMLFormElement, name: string): void {
  const texts = fieldsOf(form).map((field) => (isBox(field) ? String(field.checked) : field.value));
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(texts));
  } catch {
    // A browser may refuse to keep anything: the text then lives as long as the page.
  }
}

/** Gives a form back what it held when it was last sent and not accepted. */
export function restoreForm(form: HTMLFormElement | null, name: string): void {
  if (form === null) return;
  try {
    const texts: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? "null");
    const fields = fieldsOf(form);
    if (!Array.isArray(texts) || texts.length !== fields.length) return;
    fields.forEach((field, index) => {
      const text = String(texts[index]);
      if (isBox(field)) field.checked = text === "true";
      else field.value = text;
    });
  } catch {
    // Nothing to give back.
  }
}

/** An act that was accepted needs its text no more. */
export function forgetForms(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
