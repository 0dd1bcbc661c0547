import { useCallback, useEffect, useRef, useState } from "react";
import type { FigureCode } from "@/lib/reports/rules/figures";

const placeKey = "solieu.slide";

/** The part of the address behind "#"; after a reload in the middle of a talk, the slide that was shown. */
function slideAskedFor(): number {
  const [entry] = performance.getEntriesByType("navigation");
  const reloaded = entry instanceof PerformanceNavigationTiming && entry.type === "reload";
  const kept = reloaded ? window.sessionStorage.getItem(placeKey) : null;
  window.sessionStorage.removeItem(placeKey);
  return Number(kept ?? window.location.hash.slice(1));
}

/** Where the show is: which slide, which source beside it, whether all slides are laid out. #3 in the address is slide 3. */
export function useSlides(total: number) {
  const [at, setAt] = useState(0);
  const [figure, setFigure] = useState<FigureCode | null>(null);
  const [isOverview, setOverview] = useState(false);

  const go = useCallback(
    (wanted: number) => {
      const next = Math.min(Math.max(wanted, 0), total - 1);
      setAt(next);
      setFigure(null);
      setOverview(false);
    },
    [total],
  );

  useEffect(() => {
    const asked = slideAskedFor();
    if (!Number.isInteger(asked) || asked < 1 || asked > total) return undefined;
    // After the first paint: the server cannot know the part of an address behind "#".
    const frame = requestAnimationFrame(() => setAt(asked - 1));
    return () => cancelAnimationFrame(frame);
  }, [total]);

  useEffect(() => {
    const leaving = () => window.sessionStorage.setItem(placeKey, String(at + 1));
    window.addEventListener("pagehide", leaving);
    return () => window.removeEventListener("pagehide", leaving);
  }, [at]);

  // Only on leaving: a browser asks for the page's icon again whenever the address changes.
  const rememberPlace = useCallback(
    () => window.history.replaceState(window.history.state, "", `#${at + 1}`),
    [at],
  );

  const open = useCallback((code: FigureCode) => setFigure((now) => (now === code ? null : code)), []);
  return {
    at,
    go,
    figure,
    open,
    close: useCallback(() => setFigure(null), []),
    isOverview,
    setOverview,
    rememberPlace,
  };
}

type Show = ReturnType<typeof useSlides>;

export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse; the slides go on in the window.
  done.catch(() => undefined);
}

/** Keyboard and clicker: clickers send PageUp, PageDown and, on their start button, F5. */
export function useStageKeys(show: Show, total: number): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { at, go, figure, close, isOverview, setOverview } = latest.current;
      const onControl =
        event.target instanceof HTMLElement && event.target.closest("button, a, summary") !== null;
      const moves: Record<string, () => void> = {
        ArrowRight: () => go(at + 1),
        PageDown: () => go(at + 1),
        ArrowLeft: () => go(at - 1),
        PageUp: () => go(at - 1),
        Home: () => go(0),
        End: () => go(total - 1),
        f: toggleFullScreen,
        F: toggleFullScreen,
        F5: toggleFullScreen,
        o: () => setOverview(!isOverview),
        O: () => setOverview(!isOverview),
        Escape: () => (figure ? close() : setOverview(false)),
        ...(onControl ? {} : { " ": () => go(at + 1) }),
      };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      move();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [total]);
}

const restMs = 2_500;

/** Controls show themselves while the pointer moves and leave the slide alone afterwards. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = window.setTimeout(() => setAwake(false), restMs * 2);
    function wake() {
      setAwake(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), restMs);
    }
    window.addEventListener("pointermove", wake);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
    };
  }, []);
  return awake;
}
