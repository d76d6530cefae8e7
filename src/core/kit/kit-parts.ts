/** Parts of the kit that only a few pages look at. Sums are ready to print, in the plan's currency: "12.50 GBP". */

/** What goes out or comes in under one name. */
export interface BudgetCost {
  /** Last part of its plan key: `room`, `insurance`. */
  readonly id: string;
  readonly label: string;
  /** What it costs each meeting; "" for what comes once a year. */
  readonly meetingWords: string;
  readonly yearWords: string;
}

export interface BudgetIncome {
  readonly id: string;
  readonly label: string;
  readonly yearWords: string;
}

/** The money of a year. Only what is more than nothing is listed; without any sum every text is "". */
export interface Budget {
  readonly costs: readonly BudgetCost[];
  readonly income: readonly BudgetIncome[];
  /** All costs of a year together. */
  readonly costWords: string;
  readonly incomeWords: string;
  /** How much is missing, or left over when `short` is false. */
  readonly gapWords: string;
  /** More goes out than comes in. */
  readonly short: boolean;
  /** Meetings a year. */
  readonly meetings: number;
}

/** How many grown-ups are needed where young people come; nothing in it where none do. */
export interface Adults {
  /** One row an age band: at most so many young people for each adult. */
  readonly rows: readonly { readonly ages: string; readonly perAdult: number }[];
  /** Adults for the most people expected, by the youngest; the smallest band while that age is not known. */
  readonly needed: number;
  readonly least: number;
  readonly source: string;
}

/** People and groups that the plan names. No way to reach them: pages travel. */
export interface KnownPeople {
  /** Who might tell people about the group. */
  readonly referrers: readonly { readonly name: string; readonly role: string }[];
  /** Groups like this that there are already, and what this one would do that they do not. */
  readonly existing: readonly { readonly name: string; readonly why: string }[];
}

/** A network that may fit, from the directory. */
export interface NetworkOffer {
  readonly name: string;
  /** "" where no address was seen. */
  readonly website: string;
  /** Whom it is for, where it is not for everybody: "bereaved parents"; "". */
  readonly people: string;
  /** "a starter guide and training"; "" when nothing was stated. */
  readonly offers: string;
  /** How a group joins. */
  readonly asks: string;
  /** The page on which this was read. */
  readonly source: string;
  /** Read at second hand, or the page was old. */
  readonly checkFirst: boolean;
}

/** Something that a network asks for, or that the group has promised. */
export interface Duty {
  /** One of the kinds of `duty-kinds.ts`; `own` for what the plan adds. */
  readonly kind: string;
  readonly label: string;
  readonly text: string;
  /** Who does it and by when, where the plan says so. */
  readonly who: string;
  readonly due: string;
  /** The page on which it was read; "" for what the plan adds. */
  readonly source: string;
}

/** A network in the plan. */
export interface OwnNetwork {
  readonly name: string;
  /** Its own `network.status`, else that of the group. */
  readonly status: string;
  /** "we have asked", "we belong to it". */
  readonly statusWords: string;
  /** Date of joining, else of asking, in words; "". */
  readonly since: string;
  readonly renewal: string;
  /** "25 GBP a year"; "" for nothing or not known. */
  readonly feeWords: string;
  /** What of theirs the group uses: "the handbook". */
  readonly uses: readonly string[];
  /** What they hear about people who come: "how many came". None: nothing, or nothing that the plan knows of. */
  readonly shares: readonly string[];
  /** The words in which their name may stand; "" while nothing was agreed. */
  readonly wording: string;
  /** Their sign may be shown. */
  readonly logo: boolean;
  /** How the group leaves again; "" when not known. */
  readonly leaving: string;
  readonly duties: readonly Duty[];
  /** The pages on which the duties were read, each once. */
  readonly readOn: readonly string[];
}

export interface Networks {
  /** The nearest first, five at most; only international ones while there is no country. */
  readonly matches: readonly NetworkOffer[];
  /** Whom else to ask where we know none of the country; "". */
  readonly note: string;
  /** Those of the plan, without what a group with a tie only looks at, and without what it left unless it has left as a whole. */
  readonly mine: readonly OwnNetwork[];
  /** Month and year in which the directory was put together. */
  readonly compiled: string;
}
