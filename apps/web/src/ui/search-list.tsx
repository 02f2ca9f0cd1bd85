import { useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useWords } from "../words/words.tsx";
import { CheckIcon, SearchIcon } from "./icons.tsx";
import css from "./search-list.module.css";

/** What an option is known by among the options of its list: without spaces. */
type Key = string | number;

/** One of the things a list offers. */
export interface SearchOption<K extends Key> {
  readonly key: K;
  readonly name: ReactNode;
  /** Behind the name: the unit it is in. */
  readonly unit?: string;
  /** Beneath the name: where it lies, since when. */
  readonly detail?: string;
  /** It may be chosen, but is seldom the one meant. */
  readonly isSeldom?: boolean;
}

/** Options that belong together; a list without groups is one without a name. */
export interface SearchGroup<K extends Key> {
  readonly name?: string;
  readonly options: readonly SearchOption<K>[];
}

interface SearchListWords {
  /** What the box is for, to those who hear the page. */
  readonly box: string;
  /** Shown in the empty box; what it is for when left out. */
  readonly placeholder?: string;
  readonly list: string;
  /** Said where nothing is found. */
  readonly none: string;
}

interface Props<K extends Key> {
  readonly words: SearchListWords;
  /** What is typed; whoever draws the list finds the groups by it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What was found, from the top. */
  readonly groups: readonly SearchGroup<K>[];
  readonly onChoose: (key: K) => void;
  /** What is chosen by now; left out where nothing stays chosen, and the active option then is the selected one. */
  readonly chosen?: readonly K[];
  /** Whether several can be chosen. */
  readonly isMultiple?: boolean;
  /** Shown in place of the list: what there is before anything is typed, or while it is looked for. */
  readonly instead?: ReactNode;
  readonly autoFocus?: boolean;
  /** A key that leads to the box from elsewhere on the page. */
  readonly focusKey?: string;
}

/**
 * A list to search in. The box keeps the focus: typing finds, the arrows move the active option, which is scrolled into
 * view, Enter chooses it; a press chooses any. Escape empties the box; in an empty one it is left to the dialog around
 * it, which closes and gives the focus back.
 */
export function SearchList<K extends Key>(props: Props<K>) {
  const { words, text, groups, onChoose, chosen, isMultiple = false, instead } = props;
  const listId = useId();
  const [at, setAt] = useState(0);
  const options = instead === undefined ? groups.flatMap((group) => group.options) : [];
  const isOpen = options.length > 0;
  const activeAt = Math.min(at, options.length - 1);
  const active = options[activeAt]?.key;
  const idOf = (key: K) => `${listId}-${key}`;
  const press = (key: K) => {
    setAt(options.findIndex((option) => option.key === key));
    onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The key is of a word that is still being put together.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt(Math.max(Math.min(activeAt + 1, options.length - 1), 0));
    else if (event.key === "ArrowUp") setAt(Math.max(activeAt - 1, 0));
    else if (event.key !== "Enter") return;
    else if (active !== undefined) onChoose(active);
    event.preventDefault();
  };
  return (
    <div className={css.search}>
      <SearchBox
        {...{ words, text, listId, isOpen, onKeyDown }}
        activeId={active === undefined ? undefined : idOf(active)}
        onText={(typed) => {
          setAt(0);
          props.onText(typed);
        }}
        autoFocus={props.autoFocus ?? false}
        focusKey={props.focusKey}
      />
      <div>
        {instead}
        <p className={css.none} aria-live="polite">
          {isOpen || instead !== undefined ? "" : words.none}
        </p>
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          className={css.list}
          aria-label={words.list}
          aria-multiselectable={isMultiple}
          hidden={!isOpen}
        >
          {isOpen &&
            groups.map((group, index) => (
              <Group key={group.name ?? index} {...{ group, idOf, active, chosen }} onChoose={press} />
            ))}
        </div>
      </div>
    </div>
  );
}

interface BoxProps extends Pick<Props<Key>, "words" | "text" | "onText"> {
  readonly listId: string;
  readonly isOpen: boolean;
  readonly activeId: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly autoFocus: boolean;
  readonly focusKey: string | undefined;
}

function SearchBox(props: BoxProps) {
  const { words, text, onText, listId, isOpen, activeId, onKeyDown, autoFocus, focusKey } = props;
  const { searchHelp } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useHotkeys(focusKey === undefined ? [] : [[focusKey, () => input.current?.focus()]]);
  return (
    <label className={css.box}>
      <SearchIcon />
      <span className="visually-hidden">{words.box}</span>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-description={searchHelp}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.placeholder ?? words.box}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type into this box.
        autoFocus={autoFocus}
        onKeyDown={onKeyDown}
        onChange={(event) => onText(event.target.value)}
      />
      {focusKey !== undefined && <kbd>{focusKey}</kbd>}
    </label>
  );
}

interface GroupProps<K extends Key> {
  readonly group: SearchGroup<K>;
  readonly idOf: (key: K) => string;
  readonly active: K | undefined;
  readonly chosen: readonly K[] | undefined;
  readonly onChoose: (key: K) => void;
}

function Group<K extends Key>({ group, idOf, active, chosen, onChoose }: GroupProps<K>) {
  const options = group.options.map((option) => (
    <Option
      key={option.key}
      option={option}
      id={idOf(option.key)}
      isActive={option.key === active}
      isChosen={chosen?.includes(option.key)}
      onChoose={() => onChoose(option.key)}
    />
  ));
  if (group.name === undefined) return options;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a list's options.
    <div role="group" aria-label={group.name}>
      <p className={css.group} aria-hidden="true">
        {group.name}
      </p>
      {options}
    </div>
  );
}

interface OptionProps {
  readonly option: SearchOption<Key>;
  readonly id: string;
  readonly isActive: boolean;
  /** Undefined where nothing stays chosen. */
  readonly isChosen: boolean | undefined;
  readonly onChoose: () => void;
}

function Option({ option, id, isActive, isChosen, onChoose }: OptionProps) {
  const { name, unit, detail, isSeldom } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={css.option}
      data-active={isActive}
      data-chosen={isChosen}
      data-seldom={isSeldom}
      aria-selected={isChosen ?? isActive}
      {...(isActive ? { ref: showOption } : {})}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={css.name}>
        {name}
        {isChosen === true && <CheckIcon />}
      </span>
      {unit !== undefined && <small>{unit}</small>}
      {detail !== undefined && <span className={css.detail}>{detail}</span>}
    </div>
  );
}

function showOption(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
