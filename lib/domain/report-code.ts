/** Crockford's digits: none that is taken for another when read aloud or typed from paper. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;
const bitsPerDigit = 5n;

/** The short code that a report prints, from the first fifty bits of a digest in hexadecimal. */
export function reportCode(sha256: string): string {
  let rest = BigInt(`0x${sha256.slice(0, 16)}`) >> 14n;
  let code = "";
  for (let index = 0; index < length; index += 1) {
    code = (digits[Number(rest & 31n)] ?? "0") + code;
    rest >>= bitsPerDigit;
  }
  return code;
}

/** « 7K3QM-90XVT »: as it is printed. */
export const shownReportCode = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;

/** The code as somebody typed it, hyphens, spaces and look-alike letters put right; null when it is none. */
export function readReportCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return new RegExp(`^[${digits}]{${String(length)}}$`).test(code) ? code : null;
}
