import { systemActor } from "@/lib/auth/mint";
import { deliverMails } from "@/lib/use-cases/message/deliver-mails";

// One run of the job in a process of its own, which a test may kill.
await deliverMails(systemActor("deliver-mail"), () => new Date());
process.exit(0);
