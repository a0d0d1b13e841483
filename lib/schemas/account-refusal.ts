import type fr from "@/lib/messages/fr.json";

import type { FormAction, FormState } from "./form-state";

/** What a form about accounts may be refused for: each has its sentence. */
export type AccountRefusal = keyof (typeof fr)["account"]["refusal"];
export type AccountState = FormState<AccountRefusal>;
export type AccountAction = FormAction<AccountRefusal>;

/** A token that was just made is shown once, by the answer that made it. */
export type TokenState = AccountState | { readonly status: "made"; readonly token: string; readonly label: string };
