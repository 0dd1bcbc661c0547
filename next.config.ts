import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  // Tests build into a folder of their own, so that a running application is not disturbed.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pdfmake"],
  // Documents read their fonts while running, which no import shows.
  outputFileTracingIncludes: {
    "/api/**": [
      "./node_modules/@expo-google-fonts/be-vietnam-pro/{400Regular,400Regular_Italic,600SemiBold}/*.ttf",
    ],
  },
  // The gates run tsc and the linter themselves; a build for a running centre does not wait for them.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: "2mb" },
  },
};

export default config;
