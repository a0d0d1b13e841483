import { createHash } from "node:crypto";

import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { apiPage, apiPageStyle } from "@/lib/schemas/openapi-page";

const styleHash = createHash("sha256").update(apiPageStyle).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const readPage = defineRoute({
  act: "public",
  handler: ({ lang }) => {
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-language": lang,
      "content-security-policy": policy,
    };
    return Promise.resolve(new Response(apiPage(lang), { headers }));
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: readPage });
