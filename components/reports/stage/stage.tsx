"use client";

import { ChevronLeft, ChevronRight, LayoutGrid, Maximize, X } from "lucide-react";
import { useLocale, useMessages } from "@/components/locale";
import { SourcePanel } from "@/components/reports/stage/panel";
import { Slide } from "@/components/reports/stage/slide";
import { slideNames } from "@/components/reports/stage/slides";
import { toggleFullScreen, useAwake, useSlides, useStageKeys } from "@/components/reports/stage/use-slides";
import { Link } from "@/components/ui/link";
import type { ConferenceSheet } from "@/lib/reports/queries/sheets";
import "./stage.css";

/** The year full screen. Everything is in this one page: no slide, source or overview asks the network for anything. */
export function Stage({ sheet }: { sheet: ConferenceSheet }) {
  const [messages, locale] = [useMessages(), useLocale()];
  const words = messages.reports.stage;
  const show = useSlides(slideNames.length);
  const awake = useAwake();
  useStageKeys(show, slideNames.length);
  const { at, figure, isOverview } = show;
  const name = slideNames[at] ?? "title";
  const shown = sheet.figures.find((each) => each.figure === figure);
  const opened = { figure, open: show.open };
  const slideProps = { sheet, messages, locale };
  return (
    <main id="main" className="stage" data-open={shown !== undefined} data-awake={awake}>
      <div className="stage-frame">
        {slideNames.map((each) => (
          <Slide
            key={each}
            name={each}
            shown={each === name && !isOverview}
            opened={opened}
            {...slideProps}
          />
        ))}
        <p className="stage-faces no-print" aria-hidden="true">
          0Aế<b className="font-medium">0Aế</b>
          <b className="font-semibold">0Aế</b>
        </p>
        <p className="no-print sr-only" aria-live="polite">
          {words.announce(at + 1, slideNames.length, words.slides[name])}
        </p>
        {isOverview && (
          <ul className="stage-all" aria-label={words.all}>
            {slideNames.map((each, place) => (
              <li key={each} aria-current={each === name}>
                <div className="stage-thumb" aria-hidden="true" inert>
                  <Slide name={each} shown {...slideProps} />
                </div>
                <button type="button" autoFocus={each === name} onClick={() => show.go(place)}>
                  {place + 1}. {words.slides[each]}
                </button>
              </li>
            ))}
          </ul>
        )}
        <nav className="stage-controls no-print" aria-label={words.keys} title={words.keys}>
          <button type="button" aria-label={words.previous} onClick={() => show.go(at - 1)}>
            <ChevronLeft size={22} aria-hidden="true" />
          </button>
          <span className="min-w-14 text-center">{words.place(at + 1, slideNames.length)}</span>
          <button type="button" aria-label={words.next} onClick={() => show.go(at + 1)}>
            <ChevronRight size={22} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={isOverview ? words.closeAll : words.all}
            onClick={() => show.setOverview(!isOverview)}
          >
            <LayoutGrid size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={words.full} onClick={toggleFullScreen}>
            <Maximize size={20} aria-hidden="true" />
          </button>
          <Link href={`/reports/${sheet.year}`} aria-label={words.leave}>
            <X size={20} aria-hidden="true" />
          </Link>
        </nav>
      </div>
      {shown && (
        <SourcePanel
          key={figure}
          shown={shown}
          year={sheet.year}
          messages={messages}
          locale={locale}
          onClose={show.close}
          onLeave={show.rememberPlace}
        />
      )}
    </main>
  );
}
