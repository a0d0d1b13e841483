import { headers } from "next/headers";

import { boardPoints } from "../bench-database.js";

/** The limit of a board's page: the product's shell around one row and one line of points per indicator. */
export default async function BenchPage() {
  await headers();
  const rows = Map.groupBy(await boardPoints(), ({ indicator_id: id }) => id);
  return (
    <table>
      <tbody>
        {[...rows].map(([id, points]) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>
              <svg viewBox="0 0 108 28" width="108" height="28" aria-hidden="true">
                <path d={pathOf(points)} />
                <path d={pathOf(points)} strokeDasharray="6 4" />
              </svg>
            </td>
            <td>{points[0].value}</td>
            <td>
              {points[0].reported} / {points[0].expected}
            </td>
            <td>{points[0].state}</td>
            <td>{points.at(-1).value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const pathOf = (points) =>
  points.map(({ value }, index) => `${index === 0 ? "M" : "L"}${index * 9} ${Number(value) % 28}`).join("");
