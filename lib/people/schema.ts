import { z } from "zod";
import { choice, code, flag, id, text } from "@/lib/core/fields";
import { roles } from "@/lib/core/policy/roles";
import { SecretText } from "@/lib/people/rules/secrets";

/** What is typed here reaches a hash only; length is bounded so that nobody can make the hash expensive. */
function secret(max = 1_000) {
  return z
    .string()
    .max(max)
    .transform((typed) => new SecretText(typed));
}

export const staffCode = () => code(20);
const reason = () => text(300, 3);

export const invitePersonInput = z.object({ staffCode: staffCode(), name: text(120, 2) });

export const renamePersonInput = z.object({ personId: id(), name: text(120, 2), reason: reason() });

export const aboutPersonInput = z.object({ personId: id(), reason: reason() });

export const grantRoleInput = z.object({ personId: id(), role: choice(roles), reason: reason() });

export const aboutGrantInput = z.object({ grantId: id(), reason: reason() });

export const confirmGrantInput = z.object({ grantId: id() });

export const enrolStationInput = z.object({ code: staffCode(), name: text(80, 2) });

export const retireStationInput = z.object({ stationId: id(), reason: reason() });

export const changePasswordInput = z.object({ newPassword: secret(), newPasswordAgain: secret() });

export const setPinInput = z.object({ newPin: secret(20), repeatPin: secret(20) });

export const setCardInput = z.object({ newCardCode: secret(200) });

export const endSessionInput = z.object({ sessionId: text(64, 64) });

export const nothing = z.object({});

/** What somebody without a session types at /enrol and /first-administrator. */
export const enrolInput = z.object({
  staffCode: staffCode(),
  code: secret(60),
  newPassword: secret(),
  newPasswordAgain: secret(),
});

export const setFirstPasswordInput = enrolInput.omit({ staffCode: true });

export const firstAdministratorInput = enrolInput.extend({ name: text(120, 2) });

export const foundAdministratorsInput = z.object({
  synthetic: flag(),
  administrators: z
    .array(
      z.object({
        staffCode: staffCode(),
        name: text(120, 2),
        newPassword: secret(),
        newPasswordAgain: secret(),
      }),
    )
    .min(1)
    .max(2),
});
