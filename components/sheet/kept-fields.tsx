"use client";

import type { ComponentProps } from "react";

import { FormField } from "@/components/ui/form-field";
import { TextAreaField } from "@/components/ui/text-area-field";

import { useFieldError } from "./form-errors";

/** A field of one line whose fault, if the form came back with one, stands under it. */
export function LineField(props: ComponentProps<typeof FormField> & { readonly name: string }) {
  return <FormField {...props} error={useFieldError(props.name)} />;
}

/** The field of a reason: several lines, and its fault under it. */
export function ReasonField(props: ComponentProps<typeof TextAreaField> & { readonly name: string }) {
  return <TextAreaField {...props} error={useFieldError(props.name)} maxLength={2000} />;
}
