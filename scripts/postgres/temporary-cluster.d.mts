export type TemporaryCluster = { port: number; password: string; stop: () => Promise<void> };

export function startTemporaryCluster(): Promise<TemporaryCluster>;
