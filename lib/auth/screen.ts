import "server-only";
import type { Person } from "@/lib/domain/actor";
import { readerOf, type Reader } from "@/lib/domain/reader";
import { readView } from "@/lib/schemas/read-view";
import { askedHref, viewFor, viewRequest, type AddressParams, type View } from "@/lib/schemas/view";
import { requirePerson } from "./session";

export type OpenedScreen = {
  readonly actor: Person;
  readonly reader: Reader;
  /** What the address says, as far as this reader may look. */
  readonly view: View;
  readonly query: AddressParams;
  readonly request: ReturnType<typeof viewRequest>;
  readonly now: Date;
};

/** Who opens a screen of figures, and what is to be shown; a visitor signs in and comes back to the same address. */
export async function openScreen(path: string, params: Promise<AddressParams>): Promise<OpenedScreen> {
  const query = await params;
  const asked = readView(query);
  const { actor } = await requirePerson(askedHref(path, query));
  const reader = readerOf(actor);
  const view = viewFor(asked, reader);
  const now = new Date();
  return { actor, reader, view, query, request: viewRequest(view, now), now };
}
