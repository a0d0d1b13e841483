import { describe, expect, it } from "vitest";

import { contentSecurityPolicy } from "./security-headers";

describe("the content policy", () => {
  const policy = contentSecurityPolicy("abc", "https://auth.example/api/v2");

  it("lets only scripts with the answer's nonce run", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("lets forms lead to ourselves and to the identity provider's origin, nowhere else", () => {
    expect(policy).toMatch(/form-action 'self' https:\/\/auth\.example$/);
  });

  it("closes what pages have no use for", () => {
    for (const closed of ["object-src", "base-uri", "frame-ancestors"]) expect(policy).toContain(`${closed} 'none'`);
  });
});
