"use client";

import type { Spoken } from "@/components/locale";
import { vi } from "@/lib/i18n/vi";

/** On the server only a name for this, sent to the browser, which then loads these words and no others. */
export const inVietnamese: Spoken = { locale: "vi", messages: vi };
