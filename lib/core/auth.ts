import "server-only";
import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/core/env";
import { clientAddress } from "@/lib/core/request";
import { newToken } from "@/lib/core/secrets";
import { absoluteMs, findActor, overHttps, sessionCookieName } from "@/lib/core/session";
import { type Shown, signIn, signOutSession } from "@/lib/core/sign-in";
import { currentStation } from "@/lib/core/station";

declare module "next-auth" {
  interface User {
    sid: string;
  }
}

function complain(what: string): void {
  process.stderr.write(`${what}\n`);
}

/** The library turns an error's message into the answer, so only codes may leave here. */
async function admit(shown: Shown): Promise<User> {
  const result = await signIn(shown, await clientAddress(), new Date()).catch((error: unknown) => {
    const reference = newToken().slice(0, 10);
    complain(`sign-in ${reference}: ${error instanceof Error ? error.stack : String(error)}`);
    throw new Error(`unexpected:${reference}`);
  });
  if (result.ok) return { id: result.value.personId, sid: result.value.sid };
  const refusal = result.error[0];
  throw new Error(
    refusal?.code === "sign-in.wait" ? `${refusal.code}:${refusal.waitS}` : (refusal?.code ?? "unexpected"),
  );
}

const box = { type: "text" } as const;

const passwordProvider = CredentialsProvider({
  id: "password",
  name: "password",
  credentials: { staffCode: box, password: box, expected: box },
  authorize: (typed) =>
    admit({
      by: "password",
      staffCode: said(typed?.staffCode),
      password: said(typed?.password),
      expected: said(typed?.expected),
    }),
});

const stationProvider = CredentialsProvider({
  id: "station",
  name: "station",
  credentials: { card: box, staffCode: box, pin: box, expected: box },
  async authorize(typed) {
    const station = await currentStation();
    const expected = said(typed?.expected);
    const card = said(typed?.card);
    if (card !== "") return admit({ by: "card", card, station, expected });
    return admit({ by: "pin", staffCode: said(typed?.staffCode), pin: said(typed?.pin), station, expected });
  },
});

/** A form can send a box twice, or an object: only one text counts. */
function said(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 1_000) : "";
}

/** The cookie carries an opaque session id and nothing else; who that is, is asked of the database at every request. */
export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET: secret, PUBLIC_URL: origin } = env();
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: nobody can sign in");
  if (origin) process.env.NEXTAUTH_URL = origin;
  return {
    secret,
    session: { strategy: "jwt", maxAge: absoluteMs / 1_000 },
    pages: { signIn: "/login", error: "/login", signOut: "/login" },
    useSecureCookies: overHttps(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "strict", path: "/", secure: overHttps() },
      },
    },
    providers: [passwordProvider, stationProvider],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: user.sid };
        const alive = typeof token.sid === "string" && (await findActor(token.sid, new Date()));
        if (!alive) throw new Error("session ended");
        return { sid: token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (/^\/(?![/\\])/.test(url) ? `${baseUrl}${url}` : baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await signOutSession(token.sid, new Date());
      },
    },
    // A session that ended is an answer here, not a fault.
    logger: { error: (code) => code !== "JWT_SESSION_ERROR" && complain(`next-auth: ${code}`) },
  };
}
