import { alternate, load, peakMemory } from "./load.mjs";
import { bulkImport, preview, wholeExport } from "./file-scenarios.mjs";
import { layOutReport, publishCampaign } from "./publication-scenario.mjs";
import { together, validateSheet } from "./collection-scenarios.mjs";
import { quarter, roadmap } from "./sizes.mjs";

const bearer = (token) => ({ authorization: `Bearer ${token}` });
const cookie = ({ session }) => ({ cookie: `trajectoire-session=${session}` });

async function bytesOf(url, headers) {
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text.slice(0, 300)}`);
  return Buffer.byteLength(text);
}

async function boardApi({ origin, access, pid }) {
  const url = `${origin}/api/v1/roadmaps/${roadmap}/board`;
  const headers = bearer(access.director);
  const bytes = await bytesOf(url, headers);
  const ours = () => load({ pid, url, headers });
  const limit = () => load({ pid, url: `${origin}/bench-board?bytes=${bytes}` });
  return { ...(await alternate(ours, limit)), bytes, memory: peakMemory(pid) };
}

async function boardPage({ origin, access, pid }) {
  const headers = { ...cookie(access), "accept-encoding": "gzip" };
  const url = `${origin}/tableau-de-bord?feuille=${roadmap}`;
  const bytes = await bytesOf(url, cookie(access));
  const ours = () => load({ pid, url, headers });
  const limit = () => load({ pid, url: `${origin}/bench-page`, headers });
  return { ...(await alternate(ours, limit)), bytes, memory: peakMemory(pid) };
}

async function breakdown({ origin, access, pid }) {
  const range = `from=${quarter(8)}&to=${quarter(1)}`;
  const url = `${origin}/api/v1/indicators/BENCH-2/results?by=department&${range}`;
  const headers = bearer(access.director);
  const bytes = await bytesOf(url, headers);
  const ours = () => load({ pid, url, headers });
  const limit = () => load({ pid, url: `${origin}/bench-board?bytes=${bytes}` });
  return { ...(await alternate(ours, limit)), bytes };
}

async function recordValue({ origin, access, pid }) {
  const period = quarter(1);
  const asked = (series, value) => JSON.stringify({ entries: [{ series, period, value }] });
  const headers = { ...bearer(access.head), "content-type": "application/json" };
  let value = Math.floor(Math.random() * 1e6);
  // As many cells as the department has in four indicators: none gathers revisions that no collection would.
  const seriesOf = (number) => `BENCH-${[2, 3, 4, 5][number % 4]}/ACE/B${number % 2}`;
  const writing = (path) => () =>
    load({
      ...{ pid, url: origin, connections: 1 },
      requests: [
        {
          method: "PUT",
          path,
          headers,
          setupRequest: (one) => ({ ...one, body: asked(seriesOf(value), (value += 1)) }),
        },
      ],
    });
  const ours = writing(`/api/v1/campaigns/${period}/entries?roadmap=${roadmap}`);
  const limit = writing("/bench-write");
  return alternate(ours, limit);
}

export const scenarios = [
  { name: "board-api", measure: boardApi },
  { name: "board-page", measure: boardPage },
  { name: "breakdown", measure: breakdown },
  { name: "record", measure: recordValue },
  { name: "validate", measure: validateSheet },
  { name: "together", measure: together },
  { name: "preview", measure: preview },
  { name: "import", measure: bulkImport },
  { name: "export", measure: wholeExport },
  { name: "report", measure: layOutReport },
  { name: "publication", measure: publishCampaign },
];
