"use server";

import { formAction } from "@/lib/core/action";
import { amendProduct, registerProduct } from "@/lib/products/commands";

export const registerProductAction = formAction(registerProduct);
export const amendProductAction = formAction(amendProduct);
