// The package has no types of its own: what is used of it.
declare module "nodemailer" {
  export type Transport = {
    verify(): Promise<true>;
    sendMail(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
    close(): void;
  };
  export function createTransport(options: Readonly<Record<string, unknown>>): Transport;
}
