import { describe, expect, it } from "vitest";

import { parseJson } from "./json";
import { referenceDocumentSchema } from "./reference";

const read = (text: string) => {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.error);
  return referenceDocumentSchema.safeParse(json.value);
};

const contractExample = `{
  "departments": [{"code":"ACE","name":"Appui, conseil et expertise","kind":"department"}],
  "ministries":  [{"code":"MJ","names":[{"name":"ministère de la Justice","from":"2023-07-20"}]}],
  "roadmaps":    [{"slug":"dinum-2023","title":"Une stratégie","label":"priorité","startsOn":"2023-01-01","endsOn":"2027-12-31",
                   "priorities":[{"number":2,"title":"Renforcer","succeeds":[{"ref":"dinum-2023-mars/5","kind":"kept"}]}]}],
  "projects":    [{"slug":"campus","name":"Campus","summary":"…","roadmap":"dinum-2023","priorities":[2],"department":"RH","ministries":["MJ"],"partners":["ANCT"],
                   "phases":[{"phase":"construction","from":"2023-06-01"}],"milestones":[{"title":"Ouverture","dueOn":"2024-01-09","achievedOn":"2024-01-09"}],"source":"…"}],
  "indicators":  [{"code":"RH-POSTES","roadmap":"dinum-2023","priority":2,"name":"Postes","definition":"…","source":"…",
                   "family":"hiring","kind":"amount","overTime":"sum","overSeries":"sum","cumulative":true,"unit":"postes","decimals":0,
                   "direction":"increase","frequency":"quarter","from":"2023-Q1","tolerance":10,"weight":1,"baseline":{"period":"2022-Q4","value":0},
                   "rules":[{"type":"min","value":0,"level":"error"},{"type":"jump","percent":50,"level":"commentRequired"}]},
                  {"code":"DELAI","roadmap":"dinum-2023","priority":1,"name":"Délai","definition":"…","source":"…","family":"waitTime","kind":"ratio","scale":1,"unit":"jours","decimals":1,"direction":"decrease","frequency":"quarter","from":"2023-Q1"}],
  "series":      [{"id":"RH-POSTES/RH/MJ","indicator":"RH-POSTES","department":"RH","ministry":"MJ","project":null,"from":"2023-Q1","baseline":{"period":"2022-Q4","value":0},"weight":1,"sharedKey":null}],
  "targets":     [{"series":"RH-POSTES/RH/MJ","period":"2027-Q4","value":400},{"indicator":"RH-POSTES","period":"2027-Q4","value":3500,"reason":"rapport"}] }`;

describe("the reference document", () => {
  it("takes the contract's own example", () => expect(read(contractExample).error?.issues).toBeUndefined());

  it("tells a field left out from one emptied", () => {
    const document = read('{"series":[{"id":"A/B","sharedKey":null}]}');
    expect(document.data?.series?.[0]).toEqual({ id: "A/B", sharedKey: null });
  });

  it("takes a changed definition, a succession, a retirement", () => {
    const text = `{"indicators":[{"code":"X","unit":"h","version":{"from":"2026-Q1","reason":"arrêté","break":true},
      "succeeds":[{"ref":"Y","kind":"merged"}],"archived":true,"to":"2026-Q4","keyFigure":1,"public":false,"contact":null}]}`;
    expect(read(text).success).toBe(true);
  });

  it.each([
    '{"indicateurs":[]}',
    '{"departments":[{"code":"ACE","label":"x"}]}',
    '{"departments":[{"code":"A CE"}]}',
    '{"departments":[{"code":"-"}]}',
    '{"departments":[{"code":".."}]}',
    `{"departments":[{"code":"${"A".repeat(65)}"}]}`,
    '{"departments":[{"code":"ACE","name":""}]}',
    '{"departments":[{"code":"ACE","kind":"direction"}]}',
    '{"departments":[{"name":"sans code"}]}',
    '{"indicators":[{"code":"X","overTime":"median"}]}',
    '{"indicators":[{"code":"X","unit":""}]}',
    `{"indicators":[{"code":"X","unit":"${"u".repeat(61)}"}]}`,
    '{"indicators":[{"code":"X","decimals":7}]}',
    '{"indicators":[{"code":"X","scale":0}]}',
    '{"indicators":[{"code":"X","weight":-1}]}',
    '{"indicators":[{"code":"X","cumulative":"true"}]}',
    '{"indicators":[{"code":"X","rules":[{"type":"median","value":0,"level":"error"}]}]}',
    '{"indicators":[{"code":"X","rules":[{"type":"min","percent":0,"level":"error"}]}]}',
    '{"indicators":[{"code":"X","rules":[{"value":0,"level":"error"}]}]}',
    '{"indicators":[{"code":"X","version":{"from":"2026-Q1","break":true}}]}',
    '{"series":[{"id":"RH-POSTES"}]}',
    '{"series":[{"id":"A/B/C/D/E"}]}',
    '{"targets":[{"series":"A/B","indicator":"A","period":"2027","value":1}]}',
    '{"targets":[{"period":"2027","value":1}]}',
    '{"targets":[{"indicator":"A","period":"2027"}]}',
    '{"roadmaps":[{"slug":"x","priorities":[{"number":0,"title":"t"}]}]}',
    '{"roadmaps":[{"slug":"x","priorities":[{"number":1,"title":"t","succeeds":[{"ref":"5","kind":"kept"}]}]}]}',
    '{"projects":[{"slug":"x","phases":[{"phase":"pilot","from":"2023-06-01"}]}]}',
    '{"projects":[{"slug":"x","phases":[{"phase":"stopped","from":"2023-06"}]}]}',
    "[]",
  ])("refuses %s", (text) => expect(read(text).success).toBe(false));
});
