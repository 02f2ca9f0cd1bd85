import { formatDate } from "@sosanh/chart/words/number-text";
import type { ChangeInPlace, FamilyMember } from "@sosanh/core/places/family-tree";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { keptWords, type Search } from "../../address.ts";
import { trpc } from "../../trpc.ts";
import { Card } from "../../ui/card.tsx";
import { useLanguage } from "../../words/words.tsx";
import { type FamilyEvent, type FamilyPart, familyEvents, furtherUnits } from "./family-events.ts";
import styles from "./profile.module.css";
import { type ProfileWords, profileWords } from "./profile-words.ts";

/** Where the place comes from, what became of it, when, and by which act; nothing while that is being fetched. */
export function FamilyTree(props: {
  readonly place: LocalityUid;
  /** The day it became a unit, where the register saw that. */
  readonly since: string | undefined;
}) {
  const { place, since } = props;
  const words = profileWords(useLanguage());
  const family = useQuery(trpc.localities.familyTree.queryOptions({ uid: place }));
  if (family.data === undefined || place === "vn") return null;
  const { origins, successors, livesOnIn } = family.data;
  const events = familyEvents(family.data);
  const [earlier, later] = [furtherUnits(origins, "from"), furtherUnits(successors, "to")];
  return (
    <Card title={words.familyTree}>
      {events.length === 0 && livesOnIn === undefined && <p className="note">{words.familyNone}</p>}
      {events.length > 0 && (
        <ol className={styles.steps}>
          {events.map((event) => (
            <li key={`${event.kind} ${event.on} ${event.act}`} className={styles.step}>
              <Event event={event} isFirst={event.on === since} />
            </li>
          ))}
        </ol>
      )}
      <Folded title={words.furtherBack(earlier.length)} units={earlier} />
      <Folded title={words.furtherOn(later.length)} units={later} />
      {livesOnIn !== undefined && (
        <>
          <p>{livesOnIn.exact ? words.livesOnExactly : words.livesOnInPart}</p>
          <Folded title={words.communes(livesOnIn.communes.length)} units={livesOnIn.communes} />
        </>
      )}
    </Card>
  );
}

function Event({ event, isFirst }: { readonly event: FamilyEvent; readonly isFirst: boolean }) {
  const language = useLanguage();
  const words = profileWords(language);
  return (
    <>
      <span className={styles.stepDate}>{formatDate(event.on, language)}</span>{" "}
      {event.kind === "changed" ? <Changed change={event.change} /> : partsTitle(event, isFirst, words)}
      {event.act !== undefined && <span className={styles.act}> · {words.act(event.act)}</span>}
      {event.kind !== "changed" && <Parts event={event} />}
    </>
  );
}

function Changed({ change }: { readonly change: ChangeInPlace }) {
  const words = profileWords(useLanguage());
  const { before, after, changed } = change;
  if (changed.includes("name") || changed.includes("kind")) return words.renamed(before.name, after.name);
  return words.moved;
}

const partsShown = 12;

type PartsEvent = Extract<FamilyEvent, { kind: "from" | "into" }>;

function partsTitle({ kind, parts }: PartsEvent, isFirst: boolean, { took }: ProfileWords): string {
  if (!parts.some((part) => part.sure)) return kind === "from" ? took.mayFrom : took.mayInto;
  if (kind === "from") return isFirst ? took.from : took.added;
  return parts.every((part) => part.share === "full") ? took.into : took.split;
}

function Parts({ event: { parts } }: { readonly event: PartsEvent }) {
  const words = profileWords(useLanguage());
  const [sure, unsure] = [parts.filter((part) => part.sure), parts.filter((part) => !part.sure)];
  return (
    <>
      <ul className={styles.units}>
        {sure.slice(0, partsShown).map((part) => (
          <li key={part.member.uid}>
            <Unit member={part.member} />
            <span className={styles.act}> ({words.shares[part.share]})</span>
          </li>
        ))}
      </ul>
      <Folded title={words.moreUnits(sure.length - partsShown)} units={membersOf(sure.slice(partsShown))} />
      <Folded title={words.unsure(unsure.length)} units={membersOf(unsure)} />
    </>
  );
}

function membersOf(parts: readonly FamilyPart[]): readonly FamilyMember[] {
  return parts.map((part) => part.member);
}

/** A unit, leading to its own profile. */
function Unit({ member }: { readonly member: FamilyMember }) {
  const search: Search = useSearch({ strict: false });
  return (
    <Link to="/ho-so" search={{ ...keptWords(search), y: search.y, p: member.uid }}>
      {member.name}
    </Link>
  );
}

function Folded({ title, units }: { readonly title: string; readonly units: readonly FamilyMember[] }) {
  if (units.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul className={styles.units}>
        {units.map((member) => (
          <li key={member.uid}>
            <Unit member={member} />
          </li>
        ))}
      </ul>
    </details>
  );
}
