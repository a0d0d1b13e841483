import type { Person } from "@/lib/domain/actor";
import type { Result } from "@/lib/domain/result";
import { importMappingSchema } from "@/lib/schemas/import";
import { commitImport } from "@/lib/use-cases/exchange/commit-import";
import { previewImport } from "@/lib/use-cases/exchange/preview-import";
import { validateImport } from "@/lib/use-cases/exchange/validate-import";

type People = { readonly uploader: Person; readonly validator: Person };
type History = {
  readonly roadmap: string;
  readonly file: { readonly name: string; readonly text: string };
  readonly mapping?: unknown;
};

/** Takes past values over through the product's own history import: uploaded by one person, validated by another. */
export async function takeOverHistory({ uploader, validator }: People, history: History, at: Date): Promise<void> {
  const { roadmap, file } = history;
  const mapping = importMappingSchema.parse(history.mapping ?? {});
  const bytes = new TextEncoder().encode(file.text);
  const input = { kind: "history", roadmap, file: { name: file.name, bytes }, mapping } as const;
  const preview = accepted(file.name, await previewImport(uploader, input, at));
  accepted(file.name, await commitImport(uploader, { id: preview.id }, at));
  accepted(file.name, await validateImport(validator, { id: preview.id }, at));
}

function accepted<T>(name: string, result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(`${name} was refused: ${result.error} ${JSON.stringify((result.faults ?? []).slice(0, 5))}`);
}
