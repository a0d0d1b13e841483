import type { SheetView } from "@/components/sheet/sheet-desk-view";
import type { Campaign, CollectionException } from "@/lib/domain/campaign";
import type { CampaignPublications } from "@/lib/domain/sealing";
import type { ReminderOccasion } from "@/lib/domain/message";

export type Reminder = {
  readonly department: string;
  readonly occasion: ReminderOccasion;
  readonly at: Date;
  readonly people: number;
};

/** A campaign with how far it is. */
export type CampaignLine = {
  readonly campaign: Campaign & CampaignPublications & { readonly id: string };
  readonly sheets: readonly SheetView[];
  /** When each sheet last changed, by its id. */
  readonly activity: ReadonlyMap<string, Date>;
  /** Exceptions granted to each sheet, by its id, oldest first. */
  readonly exceptions: ReadonlyMap<string, readonly CollectionException[]>;
  /** What its departments were told, oldest first, and how many people. */
  readonly reminders: readonly Reminder[];
  /** Oldest first; the one that is being sealed and those that failed too. */
  readonly publications: readonly {
    readonly number: number;
    readonly state: "sealing" | "published" | "failed";
    readonly requestedAt: Date;
    readonly publishedAt: Date | null;
  }[];
};
