"use server";

import { formAction } from "@/lib/core/action";
import { issueCertificate } from "@/lib/certificates/commands";

export const issueCertificateAction = formAction(issueCertificate);
