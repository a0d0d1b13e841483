export type Cluster = { launcher: string; stop: () => Promise<void> };

export function startCluster(options: {
  folder: string;
  port: number;
  password: string;
  settings?: Record<string, string>;
  onExit?: () => void;
}): Promise<Cluster>;
