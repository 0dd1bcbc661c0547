import { randomBytes } from "node:crypto";
import { asAdmin, templateName, urlFor } from "./template";

export type TestDatabase = {
  name: string;
  /** What the application may do. */
  appUrl: string;
  /** What migrations may do. */
  ownerUrl: string;
  /** What a superuser may do: an attacker with the whole machine. */
  adminUrl: string;
  drop(): Promise<void>;
};

/** A migrated, empty database of its own for one test file; or a copy of another template (see demo.ts). */
export async function createDatabase(from?: string): Promise<TestDatabase> {
  const template = from ?? (await templateName());
  const name = `t_${randomBytes(8).toString("hex")}`;
  await asAdmin(async (admin) => {
    await admin.query(`create database ${name} template ${template} owner solieu_owner`);
    // Rights on a database itself are not copied from its template.
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to solieu_app`);
  });
  return {
    name,
    appUrl: urlFor("solieu_app", name),
    ownerUrl: urlFor("solieu_owner", name),
    adminUrl: urlFor(null, name),
    drop: () =>
      asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}
