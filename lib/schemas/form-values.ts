/**
 * What a form sent, as an object for its schema: a name given several times becomes a list. The fields that React adds
 * to find the action again are left out.
 */
export function formValues(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...others] = form.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

/**
 * Rows of a form whose fields are named `field.0`, `field.1`…, in their order. A name without a number belongs to no
 * row.
 */
export function formRows(form: FormData): Record<string, FormDataEntryValue>[] {
  const rows = new Map<number, Record<string, FormDataEntryValue>>();
  for (const [name, value] of form) {
    const [, field, index] = /^([a-z]+)\.(\d{1,5})$/i.exec(name) ?? [];
    if (field === undefined) continue;
    const row = rows.get(Number(index)) ?? {};
    rows.set(Number(index), { ...row, [field]: value });
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}
