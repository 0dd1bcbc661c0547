import type { core as vi } from "@/lib/i18n/core.vi";

export const core: typeof vi = {
  roles: {
    operator: "Operator",
    dosimetrist: "Dosimetrist",
    releaser: "Quality releaser",
    safety_officer: "Radiation safety officer",
    security_officer: "Source security officer",
    director: "Director",
    auditor: "Auditor",
    storekeeper: "Storekeeper",
    clerk: "Clerk",
    administrator: "Administrator",
  },

  refusals: {
    "input.required": () => "This field is empty. Fill it in and save again.",
    "input.too-short": ({ min }) =>
      min === undefined ? "Too short. Write more." : `Too short. At least ${min} characters are needed.`,
    "input.too-long": ({ max }) =>
      max === undefined ? "Too long. Shorten it." : `Too long. At most ${max} characters fit.`,
    "input.too-small": ({ min }) =>
      min === undefined ? "Too small. Check the number." : `Too small. It must be ${say(min)} or more.`,
    "input.too-big": ({ max }) =>
      max === undefined ? "Too big. Check the number." : `Too big. It must be at most ${say(max)}.`,
    "input.not-a-number": () => "This is not a number. Type digits only, such as 12 or 12.5.",
    "input.not-an-integer": () => "A whole number is needed here. Remove the decimals.",
    "input.decimal-ambiguous": () =>
      "It is unclear whether this mark separates decimals or thousands. Type the digits together, such as 1234.5.",
    "input.too-many-decimals": ({ scale }) =>
      scale === undefined
        ? "Too many decimals. Remove some."
        : scale === 0
          ? "A whole number is needed here. Remove the decimals."
          : `Only ${scale} decimals are kept. Round as the procedure says and type it again.`,
    "input.foreign-letters": () =>
      "There are letters of another script, which the centre's papers cannot print. Type in Latin letters.",
    "input.bad-characters": () => "There is a hidden or unusable character. Delete it and type by hand.",
    "input.bad-date": () => "There is no such date or time. Type day/month/year, such as 05/01/2021.",
    "input.not-a-choice": () => "This choice is not in the list. Choose again.",
    "input.bad-code": () => "A code has only A–Z, digits and - . _ /. Type or scan it again.",
    "input.bad-id": () => "The chosen item is no longer here. Reload the page and choose again.",
    "input.invalid": () => "This is not valid. Check it and type it again.",
    forbidden: () => "You may not do this. Ask somebody who may, or ask the administrator.",
    "session.expired": () => "Your session has ended. Sign in right here; what you typed is still there.",
    busy: () => "The system is saving something else. Nothing was saved; wait a few seconds and press again.",
    stale: () =>
      "Somebody else changed this record after you opened it. Look at the fields that differ below, keep or change them, and press save again.",
    "key.reused": () =>
      "The previous press was saved with different content. Open the record again and look before saving more.",
    "signature.wrong-password": () =>
      "The password is wrong, so nothing was signed. Type your own password again.",
    "signature.locked": ({ waitS }) =>
      `Too many wrong passwords, so signing is locked. Try again in ${Math.max(1, Math.ceil(waitS / 60))} min, or ask the administrator.`,
    "request.foreign-origin": () =>
      "This did not come from a page of this system, so nothing was saved. Open the system at its own address and try again.",
    outdated: () =>
      "The software was just updated, so this page is old and nothing was saved. Copy what you typed, reload the page and save.",
    unreachable: () =>
      "The server cannot be reached. What you typed is still there; check the network and press again. Pressing again does not save twice.",
    unexpected: ({ reference }) =>
      `The system ran into an error and did not answer. What you typed is still there; press again, and if it fails again give the administrator this number: ${reference ?? "(none)"}.`,
  },
  unknownRefusal: (code) => `Not saved. Give the administrator this code: ${code}.`,
};

function say(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 9 }).format(value);
}
