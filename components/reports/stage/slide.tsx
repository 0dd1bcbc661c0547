import { sayState } from "@/components/reports/say-figure";
import { type SlideName, type SlideProps, slideNames, slides } from "@/components/reports/stage/slides";

type Props = SlideProps & { name: SlideName; shown: boolean };

/** One slide: heading, body, and a foot with source, cut-off, the mark of made-up figures and the place. */
export function Slide({ name, shown, ...props }: Props) {
  const { sheet, messages: m } = props;
  const words = m.reports.stage;
  const { heading, body, source } = slides[name](props);
  return (
    <section className="slide" data-shown={shown} inert={!shown} aria-label={words.slides[name]}>
      {name === "title" ? (
        <div className="slide-body">
          <div className="slide-opening">
            <p>{words.organisation}</p>
            <h1>{heading}</h1>
            <p className="slide-meeting">{words.meeting}</p>
          </div>
        </div>
      ) : (
        <>
          <h1>{heading}</h1>
          <div className="slide-body">{body}</div>
        </>
      )}
      <footer className="slide-foot slide-source">
        <div>
          <span>{source}</span>
          {sheet.synthetic && <span className="slide-mark">{m.ui.synthetic}</span>}
        </div>
        <div>
          <span>{sayState(sheet.year, sheet.state, m)}</span>
          <span>{words.place(slideNames.indexOf(name) + 1, slideNames.length)}</span>
        </div>
      </footer>
    </section>
  );
}
