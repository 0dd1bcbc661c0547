"use server";

import { formAction } from "@/lib/core/action";
import { amendCustomer, registerCustomer } from "@/lib/customers/commands";

export const registerCustomerAction = formAction(registerCustomer);
export const amendCustomerAction = formAction(amendCustomer);
