/** The run's PostgreSQL, told to the workers through their environment. */
export type TestServer = { port: number; password: string; template: string };

const variable = "TRAJECTOIRE_TEST_SERVER";

export function announceTestServer(server: TestServer): void {
  process.env[variable] = JSON.stringify(server);
}

export function findTestServer(): TestServer {
  const text = process.env[variable];
  if (text === undefined) throw new Error("The test database was not started.");
  return JSON.parse(text) as TestServer;
}
