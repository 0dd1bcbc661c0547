export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

/** Anything unknown follows the device. */
export function asTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
