"use client";

import type { ComponentProps } from "react";

import { FormField } from "@/components/ui/form-field";

import { useFieldFault } from "./field-faults";

/** A field that says what is wrong with it. */
export function FaultField(props: ComponentProps<typeof FormField> & { readonly name: string }) {
  const fault = useFieldFault(props.name);
  return <FormField {...props} {...(fault !== undefined && { error: fault })} />;
}
