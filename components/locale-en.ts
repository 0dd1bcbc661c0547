"use client";

import type { Spoken } from "@/components/locale";
import { en } from "@/lib/i18n/en";

/** On the server only a name for this, sent to the browser, which then loads these words and no others. */
export const inEnglish: Spoken = { locale: "en", messages: en };
