const office = /^minist[eè]re (?:de l[’']|de la |des |du |de )?/iu;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** « Ministère de la Justice »: a name at the head of a block. */
export const fullName = (name: string): string => capital(name);

/** « Justice »: a name in a column, where « ministère » goes without saying. */
export const shortName = (name: string): string => capital(name.replace(office, ""));
