import { z } from "zod";
import { id } from "@/lib/core/fields";

export const issueCertificateInput = z.object({ lotId: id() });
