import { formatDate } from "@sosanh/chart/words/number-text";
import type { ComparedLocality } from "@sosanh/core/comparison/comparison";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { trpc } from "../trpc.ts";
import { useLanguage } from "../words/words.tsx";
import controls from "./controls.module.css";
import { CalendarIcon } from "./icons.tsx";
import css from "./unit-notes.module.css";

const vi = {
  begun: (year: number, day: string) => `Năm ${year} ghi theo đơn vị lập ngày ${day}, nối tiếp cả đơn vị cũ.`,
  ended: (year: number, day: string) => `Năm ${year} ghi theo đơn vị cũ, có đến ngày ${day}.`,
  today: "Xem mọi năm theo đơn vị hiện nay",
  asReported: "Xem như báo cáo",
  livesOn: "Nay thuộc",
};

const en: typeof vi = {
  begun: (year, day) => `${year} is told by the unit made on ${day}, which is the whole of the former one.`,
  ended: (year, day) => `${year} is told by the former unit, which was there until ${day}.`,
  today: "See every year on today's units",
  asReported: "See as reported",
  livesOn: "Now in",
};

const wordsOf = (language: Language) => (language === "vi" ? vi : en);

/** Says that a year is told by the unit that came before, or after, the one asked for; nothing where it is that one. */
export function FollowedUnit(props: {
  asked: LocalityUid;
  told: ComparedLocality | undefined;
  year: number;
  frame: Frame;
}) {
  const { asked, told, year, frame } = props;
  const language = useLanguage();
  const say = wordsOf(language);
  if (frame !== "as-reported" || told === undefined || told.uid === asked) return null;
  const day = told.until ?? told.since;
  if (day === undefined) return null;
  return (
    <p className={css.note}>
      <CalendarIcon />
      {(told.until === undefined ? say.begun : say.ended)(year, formatDate(day, language))}{" "}
      <FrameLink to="today" />
    </p>
  );
}

/** Leads to the same page on today's units, or as reported. */
export function FrameLink({ to, button = false }: { to: "today" | "as-reported"; button?: boolean }) {
  const say = wordsOf(useLanguage());
  const search: Search = useSearch({ strict: false });
  return (
    <Link
      to="."
      search={{ ...search, frame: to === "today" ? to : undefined }}
      {...(button && { className: controls.button })}
    >
      {to === "today" ? say.today : say.asReported}
    </Link>
  );
}

const mostNamed = 6;

/** The units that a unit which ended went into, each a way to it. */
export function Successors({ place }: { place: LocalityUid }) {
  const say = wordsOf(useLanguage());
  const search: Search = useSearch({ strict: false });
  const family = useQuery(trpc.localities.familyTree.queryOptions({ uid: place }));
  const into = (family.data?.successors ?? []).filter((s) => s.distance === 1 && s.certainty === undefined);
  if (into.length === 0) return null;
  return (
    <p>
      {say.livesOn}{" "}
      {into.slice(0, mostNamed).map(({ to }, at) => (
        <span key={to.uid}>
          {at > 0 && ", "}
          <Link to="." search={{ ...search, p: to.uid }}>
            {to.name}
          </Link>
        </span>
      ))}
      {into.length > mostNamed && "…"}
    </p>
  );
}
