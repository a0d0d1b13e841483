/** What RFC 8785 writes without doubt: no number here needs more than JavaScript's own shortest form. */
export type CanonicalValue = null | boolean | number | string | readonly CanonicalValue[] | Members;
type Members = { readonly [key: string]: CanonicalValue | undefined };

/** The RFC 8785 form of a JSON value: keys in UTF-16 order, no space, numbers and strings as JavaScript writes them. */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = membersOf(value).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

const membersOf = (value: Members): [string, CanonicalValue][] =>
  Object.keys(value)
    .sort()
    .flatMap((key): [string, CanonicalValue][] => {
      const member = value[key];
      return member === undefined ? [] : [[key, member]];
    });

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);
