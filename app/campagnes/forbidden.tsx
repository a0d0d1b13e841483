import { NoAccess } from "@/components/sheet/no-access";

export default function CampaignsForbidden() {
  return <NoAccess screen="campaign" />;
}
