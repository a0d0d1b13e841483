export function alreadyRunning({ url, dataDir }) {
  return `A demonstration already runs on these data (${dataDir}): ${url}. Stop it, or give another --data-dir and --port.`;
}
