import { codeSchema } from "./code";
import { periodSchema } from "./period";
import { lastParam, type AddressParams } from "./view";
import { measureName, measureValues, noCode, selectionNames, whyName, type Why, type WhySelection } from "./why";

/** What the address of an indicator asks to explain; null for nothing, or nothing that can be read. */
export function readWhy(params: AddressParams): Why | null {
  const period = periodSchema.safeParse(lastParam(params, whyName)).data;
  if (period === undefined) return null;
  const asked = lastParam(params, measureName);
  const measure = measures.find((one) => measureValues[one] === asked) ?? "value";
  return { period, measure, selection: readSelection(params) };
}
const measures = ["own", "progress", "landing"] as const;

function readSelection(params: AddressParams): WhySelection {
  const code = (name: keyof typeof selectionNames): string | undefined => {
    const asked = lastParam(params, selectionNames[name]);
    return asked === noCode ? noCode : codeSchema.safeParse(asked).data;
  };
  const [department, ministry, project] = [code("department"), code("ministry"), code("project")];
  return {
    ...(department !== undefined && { department }),
    ...(ministry !== undefined && { ministry }),
    ...(project !== undefined && { project }),
  };
}
