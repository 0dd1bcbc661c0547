import { defineConfig } from "vitest/config";
import { house, unit } from "../vitest.config";

// Rules are pure: their tests may share one world, which spares a new one for every file and every change.
export default defineConfig({ ...house, test: { ...unit, isolate: false } });
