import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportCode, reportCode, shownReportCode } from "./report-code";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("the code of a report", () => {
  it("is read back however it was typed from paper", () => {
    fc.assert(
      fc.property(digest, (sha256) => {
        const code = reportCode(sha256);
        for (const typed of [code, shownReportCode(code), ` ${shownReportCode(code).toLowerCase()} `])
          expect(readReportCode(typed)).toBe(code);
      }),
    );
  });
  it("differs with any of the digest's first fifty bits", () => {
    expect(reportCode("0".repeat(64))).toBe("0000000000");
    expect(reportCode(`8${"0".repeat(63)}`)).not.toBe(reportCode("0".repeat(64)));
    expect(reportCode(`${"0".repeat(11)}4${"0".repeat(52)}`)).not.toBe(reportCode("0".repeat(64)));
  });
  it.each(["", "7K3QM", "7K3QM-90XVU", "7K3QM-90XVTT", "<b>"])("is not « %s »", (text) => {
    expect(readReportCode(text)).toBeNull();
  });
  it("takes O for 0, I and L for 1", () => expect(readReportCode("OIL00-00000")).toBe("0110000000"));
});
