import { NoticeForm } from "@/components/certificates/standing-forms";
import { Facts, Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { StandingSheet } from "@/lib/certificates/queries/standing";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";

const toTell = ({ tellings }: StandingSheet) =>
  tellings.flatMap(({ party, told }) => (told.length === 0 ? [party] : []));

/** Whether somebody who relies on the paper does not know yet. */
export async function TellingNotice({ sheet }: { sheet: StandingSheet }) {
  const { standing: words } = (await getMessages()).certificates;
  const names = toTell(sheet)
    .map((party) => words.parties[party])
    .join(", ");
  const { supersededBy, proposal } = sheet;
  const still = supersededBy ? words.stillToTellSuperseded(names, supersededBy) : words.stillToTell(names);
  return (
    <Notice
      tone={supersededBy && names === "" ? "draft" : "hold"}
      title={names === "" ? words.everybodyTold : still}
    >
      {proposal && !supersededBy && <p>{words.proposed(proposal.proposedBy)}</p>}
    </Notice>
  );
}

/** Everybody who relies on the paper: who told them, how and when, or that nobody has yet. */
export async function Tellings({ sheet, records }: { sheet: StandingSheet; records: boolean }) {
  const { standing: words } = (await getMessages()).certificates;
  return (
    <Section
      title={words.tellings}
      actions={records && <NoticeForm certificateId={sheet.id} toTell={toTell(sheet)} />}
    >
      <Facts
        columns={1}
        facts={sheet.tellings.map(({ party, told }) => ({
          label: words.parties[party],
          value:
            told.length === 0 ? (
              <span className="text-hold">{words.notToldYet}</span>
            ) : (
              told.map(({ id, recipient, means, toldAt }) => (
                <span key={id} className="block">
                  {words.toldOf(recipient, words.means[means] ?? means, formatMoment(toldAt))}
                </span>
              ))
            ),
        }))}
      />
    </Section>
  );
}
